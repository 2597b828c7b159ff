import { useRouter } from '@tarojs/taro'
import { readMeeting } from '../../../contract/meeting'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { draftOf, NEW_PLAN } from './draft'
import { PlanForm } from './PlanForm'

/** Plans a meeting; given one that is planned, changes it. */
export default function PlanMeeting() {
  const { id } = useRouter().params
  return id ? <ChangePlan id={id} /> : <PlanForm start={NEW_PLAN} />
}

function ChangePlan({ id }: { id: string }) {
  const { data: meeting, problem, reload } = useLoad(() => call(readMeeting, { params: { meetingId: id } }), [id])
  if (meeting) return <PlanForm id={id} start={draftOf(meeting)} />
  return <Page title='改议事会'>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
}

import { useRouter } from '@tarojs/taro'
import { listDesk } from '../../../../contract/ballot'
import { call } from '../../../api'
import { useDelivered } from '../../../queue/useQueue'
import { useLoad } from '../../../useLoad'
import { Card } from '../../../ui/Card'
import { Empty } from '../../../ui/Empty'
import { Failed } from '../../../ui/Failed'
import { Field } from '../../../ui/Field'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { Section } from '../../../ui/Section'
import { when } from '../../../when'
import { openCheck } from '../go'
import { GrantCard } from './GrantCard'

/** What one has entered and another is still to compare. */
export default function Desk() {
  const { id = '' } = useRouter().params
  const { data, problem, reload } = useLoad(() => call(listDesk, { params: { voteId: id } }), [id])
  useDelivered(reload)
  if (!data) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const { papers, grants } = data
  return (
    <Page onRefresh={reload}>
      {papers.length + grants.length === 0 && <Empty title='没有要核对的' note='录入的纸票、登记的委托，会在这里等另一个人核对。' />}
      {papers.length > 0 && <Section first title={`纸票 ${papers.length} 张`} />}
      {papers.length > 0 && (
        <Card tight>
          {papers.map(({ paperId, no, label, channel, enteredBy, receivedAt, mine }, at) => (
            <Field
              key={paperId}
              first={at === 0}
              label={`${no} 号　${label}`}
              note={`${channel === 'door' ? '上门收的' : '票箱里的'} · ${when(receivedAt)}收到 · ${enteredBy}录入`}
              value={mine ? '等别人核对' : '核对'}
              onTap={() => openCheck(id, paperId)}
            />
          ))}
        </Card>
      )}
      {grants.length > 0 && <Section first={papers.length === 0} title={`委托 ${grants.length} 份`} />}
      {grants.map((grant) => <GrantCard key={grant.grantId} voteId={id} grant={grant} onDone={reload} />)}
    </Page>
  )
}

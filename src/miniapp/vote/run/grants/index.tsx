import { useRouter } from '@tarojs/taro'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { useVote } from '../useVote'
import { GrantForm } from './GrantForm'

/** Enters who stands in an owner's place: a proxy by letter, a guardian, an organisation's representative. */
export default function Grants() {
  const { id = '' } = useRouter().params
  const { data: vote, problem, reload } = useVote(id)
  if (vote) return <GrantForm vote={vote} />
  return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
}

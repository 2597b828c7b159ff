import { useRouter } from '@tarojs/taro'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { useVote } from '../useVote'
import { EnterForm } from './EnterForm'

/** Copies what was collected: at the desk from the box, or at a door, with no signal too. */
export default function Enter() {
  const { id = '', door } = useRouter().params
  const { data: vote, problem, reload } = useVote(id)
  if (vote) return <EnterForm vote={vote} door={door === '1'} />
  return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
}

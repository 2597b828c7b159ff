import { useRouter } from '@tarojs/taro'
import { listDesk } from '../../../../contract/ballot'
import { call } from '../../../api'
import { useLoad } from '../../../useLoad'
import { Empty } from '../../../ui/Empty'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { useVote } from '../useVote'
import { CheckForm } from './CheckForm'

/** Another person copies the paper once more beside its photo: only where both agree is it counted. */
export default function Check() {
  const { id = '', paperId } = useRouter().params
  const vote = useVote(id)
  const desk = useLoad(() => call(listDesk, { params: { voteId: id } }), [id])
  const paper = desk.data?.papers.find((one) => one.paperId === paperId)
  if (vote.data && paper) return <CheckForm vote={vote.data} paper={paper} />
  const problem = vote.problem ?? desk.problem
  return (
    <Page>
      {problem ? <Failed problem={problem} onRetry={() => void Promise.all([vote.reload(), desk.reload()])} />
        : desk.data && vote.data ? <Empty title='这张纸票已经处理了' note='回到上一页看还有哪些要核对。' />
        : <Loading />}
    </Page>
  )
}

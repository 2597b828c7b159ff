import { useRouter } from '@tarojs/taro'
import { readAgendaItem } from '../../../../contract/agendaItem'
import { readVote, readVoteRules } from '../../../../contract/vote'
import type { Plans } from '../../../../domain/vote/vote'
import { MATTER_NAMES } from '../../../../domain/vote/question'
import { TITLE_MOST } from '../../../../domain/vote/reasons'
import { call } from '../../../api'
import { useLoad } from '../../../useLoad'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { keptDays } from '../days'
import { draftFrom, newDraft, type VoteDraft } from './draft'
import { newQuestion } from './questionForm'
import { DraftForm } from './DraftForm'

/** Drafts a vote, fresh or from an agenda item; given one that is drafted, changes it. */
export default function Draft() {
  const { id, itemId } = useRouter().params
  const { data: start, problem, reload } = useLoad(() => startOf(id, itemId), [id, itemId])
  if (start) return <DraftForm id={id} itemId={itemId} start={start} />
  return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
}

async function startOf(id?: string, itemId?: string): Promise<VoteDraft> {
  if (id) return draftFrom((await call(readVote, { params: { voteId: id } })) as Plans, keptDays(id))
  const { rules } = await call(readVoteRules, {})
  if (!itemId) return newDraft(rules)
  const { title, plan } = await call(readAgendaItem, { params: { itemId } })
  const matter = plan?.ownersDecide?.matter
  // What the plan says the owners decide is the first question, ready to be put in words.
  const questions = matter ? [{ ...newQuestion([], matter), title: MATTER_NAMES[matter].slice(0, TITLE_MOST) }] : []
  return { ...newDraft(rules, `${title}表决`.slice(0, TITLE_MOST)), text: plan?.text ?? '', questions }
}

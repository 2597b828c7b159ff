import Taro from '@tarojs/taro'
import type { VotePage } from '../../../contract/vote'
import { collectorsOf } from '../../../domain/vote/reasons'
import type { Question } from '../../../domain/vote/question'
import { useSession } from '../../session'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Section } from '../../ui/Section'
import { openCandidates, openDesk, openEnter, openGrants, openOut, openPrint, openRules } from './go'

interface Work {
  label: string
  note: string
  go: () => void
}

/** What there is to do around the ballots, by phase and by who looks. */
export function WorkCard({ vote }: { vote: VotePage }) {
  const role = useSession()?.acting?.role
  const collects = collectorsOf({ questions: vote.questions as Question[] }).some((one) => one === role)
  const rows = worksOf(vote, collects)
  return (
    <>
      <Section title='要做的事' />
      <Card tight>
        {rows.map(({ label, note, go }, at) => <Field key={label} first={at === 0} label={label} note={note} value='打开' onTap={go} />)}
      </Card>
    </>
  )
}

export function worksOf(vote: Pick<VotePage, 'id' | 'phase' | 'questions' | 'notice'>, collects: boolean): readonly Work[] {
  const { id, phase, questions, notice } = vote
  const open = phase === 'open' && collects
  const rolled = (phase === 'roll' || phase === 'open') && collects
  const row = (is: boolean, label: string, note: string, go: () => void): Work[] => (is ? [{ label, note, go }] : [])
  return [
    ...row(questions.some(({ kind }) => kind === 'election'), '候选人', phase === 'draft' ? '推荐、逐条审查、定名单' : '看名单和审查结果', () => openCandidates(id)),
    ...row(open, '还没投票的户', '按楼栋看，提醒业主', () => openOut(id)),
    ...row(open, '录入纸质选票', '先拍照，再照着录', () => openEnter(id)),
    ...row(open, '上门收票', '没有信号也能用，有信号后自动送出', () => openEnter(id, true)),
    ...row(rolled, '核对纸票和委托', '别人录的，您再核对一遍', () => openDesk(id)),
    ...row(rolled, '登记委托、监护人', '拍委托书照片', () => openGrants(id)),
    ...row(rolled, '打印纸质选票', '每户一张，带编号和二维码', () => openPrint(id)),
    ...row(notice !== undefined, '业主看到的页面', '公示全文、名册、进度', () => void Taro.navigateTo({ url: `/vote/detail/index?id=${id}` })),
    ...row(true, '议事规则', '本小区怎么表决', openRules),
  ]
}

import { termYearsOf, type VoteRules } from '../../../../domain/vote/rules'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { shareWords } from '../../../../domain/vote/shareWords'
import { CHANGES_WORDS, CHANNEL_WORDS, PARKING_WORDS } from '../../../../domain/vote/ruleWords'

const share = (of: VoteRules['quorum']) => (of.n > 0 && of.d > 0 ? shareWords(of) : '—')
const whole = (count: number) => (Number.isInteger(count) ? String(count) : '—')

/** The rules as they stand, each with what says so; `short`: the shares alone. */
export function RulesCard({ rules, short }: { rules: VoteRules; short?: boolean }) {
  return (
    <Card tight>
      <Field first label='参与' note='占全体业主的人数和面积 · 民法典 278' value={share(rules.quorum)} />
      <Field label='一般事项同意' note='占参与的人数和面积 · 民法典 278' value={share(rules.ordinary)} />
      <Field label='重大事项同意' note='筹集资金、改建重建、改变共有部分 · 民法典 278' value={share(rules.weighty)} />
      {!short && <Rest rules={rules} />}
    </Card>
  )
}

function Rest({ rules }: { rules: VoteRules }) {
  const silent = rules.silence === 'joinsMajority'
  return (
    <>
      <Field label='没投票的' note={silent ? `${rules.silenceClause ?? ''} · 指导规则 26` : '民法典 278 只算参与的'} value={silent ? '计入多数意见' : '不计'} />
      <Field label='车位、储藏室' note='指导规则 25' value={PARKING_WORDS[rules.parking]} />
      <Field label='公示' note='物业管理条例 14' value={`满 ${whole(rules.noticeDays)} 天`} />
      <Field label='名册公示' note='本系统规则' value={`满 ${whole(rules.rollDays)} 天`} />
      <Field label='计票公示' note='本系统规则' value={`${whole(rules.queryDays)} 天`} />
      <Field label='改票' value={CHANGES_WORDS[rules.changes]} />
      <Field label='手机和纸质都投了' value={CHANNEL_WORDS[rules.channels]} />
      <Field label='一人最多接受委托' value={`${whole(rules.proxiesMost)} 份`} />
      <Field label='提醒' value={`${whole(rules.remindEveryDays)} 天一次`} />
      <Field label='业主联名推荐' note={rules.ownersNominate.article} value={rules.ownersNominate.kind === 'count' ? `${rules.ownersNominate.count} 名业主` : `${shareWords(rules.ownersNominate.share)}业主`} />
      <Field label='业委会任期' note='指导规则 32，山东省条例 30' value={`${whole(termYearsOf(rules))} 年`} />
      {rules.streetAllowsThree && <Field label='业委会' note='聊城 22，街道书面同意' value='可以三人' />}
    </>
  )
}

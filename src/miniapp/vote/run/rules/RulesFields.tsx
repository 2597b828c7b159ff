import { CHANGES, CHANNEL_RULES, PARKING } from '../../../../domain/vote/rules'
import { NOMINATION_BY_SHARE, NOMINATION_BY_TEN } from '../../../../domain/vote/election/nomination'
import { Card } from '../../../ui/Card'
import { Choices } from '../../../ui/Choices'
import { Head, Note } from '../../../ui/Text'
import { SwitchField } from '../../../ui/SwitchField'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { CHANGES_WORDS, CHANNEL_WORDS, PARKING_WORDS } from '../../../../domain/vote/ruleWords'
import { NUMBERS, SHARES, wrongRules, type NumberRule, type RulesDraft, type ShareRule } from './rulesDraft'

const SHARE_LABELS: Record<ShareRule, string> = {
  quorum: '参与：占全体业主（法定 2/3 以上）',
  ordinary: '一般事项同意：占参与的（法定过半数，写 1/2）',
  weighty: '重大事项同意：占参与的（法定 3/4 以上）',
}
const NUMBER_LABELS: Record<NumberRule, string> = {
  noticeDays: '表决前公示几天（法定至少 15 天）',
  rollDays: '名册公示几天（至少 7 天）',
  queryDays: '计票公示几天（至少 7 天）',
  proxiesMost: '一人最多接受几份委托（最多 10 份）',
  remindEveryDays: '隔几天才能再提醒一次（至少 1 天）',
  termYears: '业委会一届几年（最多 5 年）',
}

const optionsOf = <T extends string>(values: readonly T[], words: Record<T, string>) => values.map((value) => ({ value, label: words[value] }))
const NOMINATION = [
  { value: 'share', label: '五分之一以上业主', note: NOMINATION_BY_SHARE.article },
  { value: 'count', label: '十名以上业主', note: `须${NOMINATION_BY_TEN.article}有规定` },
] as const

/** The rules of procedure to be written: a laxer one than the law is refused where it stands, with its article. */
export function RulesFields({ rules, onChange }: { rules: RulesDraft; onChange: (part: Partial<RulesDraft>) => void }) {
  const wrong = wrongRules(rules)
  return (
    <>
      <Card>
        <Head>比例</Head>
        <Note>可以比法律更严，不能更松。人数和面积都按这个比例。</Note>
        {SHARES.map((rule) => (
          <TextField key={rule} label={SHARE_LABELS[rule]} value={rules[rule]} max={9} wrong={wrong[rule]} onChange={(text) => onChange({ [rule]: text })} />
        ))}
      </Card>
      <Card>
        <Head>天数和份数</Head>
        {NUMBERS.map((rule) => (
          <TextField key={rule} kind='number' label={NUMBER_LABELS[rule]} value={rules[rule]} max={3} wrong={wrong[rule]} onChange={(text) => onChange({ [rule]: text })} />
        ))}
      </Card>
      <Card>
        <Head>车位、储藏室算不算</Head>
        <Choices label='车位、储藏室算不算' options={optionsOf(PARKING, PARKING_WORDS)} value={rules.parking} onChange={(parking) => onChange({ parking })} />
      </Card>
      <Card>
        <Head>投了能不能改</Head>
        <Choices label='投了能不能改' options={optionsOf(CHANGES, CHANGES_WORDS)} value={rules.changes} onChange={(changes) => onChange({ changes })} />
      </Card>
      <Card>
        <Head>手机和纸质都投了，算哪一张</Head>
        <Choices label='手机和纸质都投了，算哪一张' options={optionsOf(CHANNEL_RULES, CHANNEL_WORDS)} value={rules.channels} onChange={(channels) => onChange({ channels })} />
        {wrong.channels && <Note className='x-input__wrong'>{wrong.channels}</Note>}
      </Card>
      <Card tight>
        <SwitchField
          first
          label='没投票的计入多数意见'
          note='只有管理规约或议事规则写明才可以；不算参与，结果里单独列一行'
          value={rules.silence === 'joinsMajority'}
          onChange={(on) => onChange({ silence: on ? 'joinsMajority' : 'notCounted' })}
        />
        {rules.silence === 'joinsMajority' && (
          <TextArea label='哪一条这样规定' hint='例如：管理规约第二十条' value={rules.silenceClause ?? ''} max={200} wrong={wrong.silence} onChange={(silenceClause) => onChange({ silenceClause })} />
        )}
        <SwitchField
          label='街道书面同意业委会为三人'
          note='聊城 22；没有书面同意时至少五人'
          value={rules.streetAllowsThree === true}
          onChange={(streetAllowsThree) => onChange({ streetAllowsThree })}
        />
      </Card>
      <Card>
        <Head>业主联名推荐候选人</Head>
        <Choices
          label='业主联名推荐候选人'
          options={NOMINATION}
          value={rules.ownersNominate.kind}
          onChange={(kind) => onChange({ ownersNominate: kind === 'share' ? NOMINATION_BY_SHARE : NOMINATION_BY_TEN })}
        />
      </Card>
    </>
  )
}

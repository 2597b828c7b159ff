import { View } from '@tarojs/components'
import type { Question } from '../../../../domain/vote/question'
import { DETAIL_MOST, OPTION_MOST, OPTIONS_MOST } from '../../../../domain/vote/reasons'
import { Button } from '../../../ui/Button'
import { ButtonRow } from '../../../ui/ButtonRow'
import { Chips } from '../../../ui/Chips'
import { Head, Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { freeId, offersOf, withOffers } from './questionForm'

/** The offers side by side, each with what stands below it on the ballot; 弃权 is always there. */
export function OptionRows({ question, onChange }: { question: Question; onChange: (question: Question) => void }) {
  const offers = offersOf(question)
  const put = (id: string, part: object) => onChange(withOffers(question, offers.map((one) => (one.id === id ? { ...one, ...part } : one))))
  return (
    <>
      {offers.map(({ id, text, detail }, at) => (
        <View key={id}>
          <TextField label={`选项 ${at + 1}`} hint='例如：甲物业公司' value={text} max={OPTION_MOST} onChange={(next) => put(id, { text: next })} />
          <TextArea label={`选项 ${at + 1} 的说明（可不写）`} hint='报价、服务内容、期限' value={detail ?? ''} max={DETAIL_MOST} onChange={(next) => put(id, { detail: next })} />
          {offers.length > 2 && <ButtonRow><Button label={`删掉选项 ${at + 1}`} onTap={() => onChange(withOffers(question, offers.filter((one) => one.id !== id)))}>删掉</Button></ButtonRow>}
        </View>
      ))}
      {offers.length < OPTIONS_MOST - 1 && (
        <ButtonRow><Button onTap={() => onChange(withOffers(question, [...offers, { id: freeId('o', offers), text: '' }]))}>再加一个选项</Button></ButtonRow>
      )}
      {question.kind === 'multiple' && (
        <>
          <Head>{`每人最多选 ${question.maxChoices ?? offers.length} 个`}</Head>
          <Chips
            label='每人最多选几个'
            options={offers.map((_, at) => ({ value: String(at + 1), label: `${at + 1} 个` }))}
            value={String(question.maxChoices ?? offers.length)}
            onChange={(most) => onChange({ ...question, maxChoices: Number(most) })}
          />
        </>
      )}
      <Note>选票上另有“弃权”。</Note>
    </>
  )
}

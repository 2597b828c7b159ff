import { View } from '@tarojs/components'
import { proposePlan } from '../../../../contract/agendaItem'
import { NAME_MOST, TEXT_MOST } from '../../../../domain/agendaItem/reasons'
import type { JointMatter } from '../../../../domain/vote/question'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { usePhotos } from '../../../photos/usePhotos'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { LinkButton } from '../../../ui/LinkButton'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { SwitchField } from '../../../ui/SwitchField'
import { Head, Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { yuan } from '../../../words'
import { majorityWords } from '../../majorityWords'
import { draftOf, MATTER_CHOICES, NO_PLAN, ownersDecideOf, payersOf, suggestedMatter, sumsOf, typed, type PayerDraft } from './planForm'
import type { ItemSheetProps } from './sheet'

/** What is done, what it costs, who pays: the sums are checked while they are written. */
export function PlanSheet({ item, onClose, onDone }: ItemSheetProps) {
  const edition = item.plan?.edition ?? 0
  const { value, change, clear } = useDraft(`plan.${item.id}.${edition}`, item.plan ? draftOf(item.plan) : NO_PLAN)
  const photos = usePhotos({ start: value.photoIds, onIds: (photoIds) => change({ photoIds }) })
  const { busy, run } = useAct()
  const ownersDecide = ownersDecideOf(value)
  const { costFen, paidFen, wrong } = sumsOf(value)
  const missing = !value.text.trim() ? '请写怎么做' : wrong ?? (photos.uploading ? '照片还在上传' : undefined)
  const putPayer = (at: number, part: Partial<PayerDraft>) =>
    change({ payers: value.payers.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const propose = async () => {
    const body = { text: value.text, costFen, payers: payersOf(value), photoIds: [...photos.ids], ...(ownersDecide && { ownersDecide }) }
    if (!(await run((key) => call(proposePlan, { params: { itemId: item.id }, body, key })))) return
    clear()
    onDone(ownersDecide ? '方案公布了，关注的人都会收到；接着进入表决' : '方案公布了，关注的人都会收到；齐了就进入实施')
  }
  return (
    <Sheet
      title={edition > 0 ? `修改方案（第 ${edition + 1} 稿）` : '提出方案'}
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void propose()}>{missing ?? '公布方案'}</Button>}
    >
      <TextArea label='怎么做' hint='例如：更换排水管，重做两道防水' value={value.text} max={TEXT_MOST} onChange={(text) => change({ text })} />
      <TextField label='总费用（元）' kind='digit' hint='不花钱就不填' value={value.cost} max={16} onChange={(cost) => change({ cost })} />
      <Head>谁出钱</Head>
      {value.payers.map(({ who, yuan: sum }, index) => (
        <View key={index} className='x-record'>
          <TextField label={`出钱的一方 ${index + 1}`} hint='例如：维修资金、3号楼业主' value={who} max={NAME_MOST} onChange={(next) => putPayer(index, { who: next })} />
          <TextField label='出多少（元）' kind='digit' value={sum} max={16} onChange={(next) => putPayer(index, { yuan: next })} />
          <LinkButton quiet label={`删掉这一方：第 ${index + 1} 方`} onTap={() => change({ payers: value.payers.filter((_, at) => at !== index) })}>删掉这一方</LinkButton>
        </View>
      ))}
      <LinkButton onTap={() => change({ payers: [...value.payers, { who: '', yuan: costFen > paidFen ? typed(costFen - paidFen) : '' }] })}>＋ 加一方</LinkButton>
      {(costFen > 0 || value.payers.length > 0) && (
        <Note className={wrong ? 'x-input__wrong' : undefined}>{`各方合计 ${yuan(paidFen)} 元，总费用 ${yuan(costFen)} 元。${wrong ? `${wrong}。` : '对得上。'}`}</Note>
      )}
      <SwitchField
        first
        label='这个方案要业主表决'
        note={suggestedMatter(value) ? '动用维修资金、向业主筹钱，法律规定由业主共同决定' : '表决通过以后才实施'}
        value={!!ownersDecide}
        onChange={(on) => change({ ownersDecide: on })}
      />
      {ownersDecide && (
        <>
          <Choices label='由业主决定的哪一项' options={MATTER_CHOICES} value={String(ownersDecide.matter)} onChange={(matter) => change({ ownersDecide: true, matter: Number(matter) as JointMatter })} />
          <Note>{`${majorityWords(ownersDecide.matter)}。`}</Note>
        </>
      )}
      <Head>报价单、图纸的照片</Head>
      <Photos {...photos} />
    </Sheet>
  )
}

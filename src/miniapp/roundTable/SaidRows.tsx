import { View } from '@tarojs/components'
import { NAME_MOST, SAID_MOST } from '../../domain/agendaItem/reasons'
import { LinkButton } from '../ui/LinkButton'
import { TextArea } from '../ui/TextArea'
import { TextField } from '../ui/TextField'
import type { SaidDraft } from './saids'

/** Lines of who said what. */
export function SaidRows({ said, onChange }: { said: readonly SaidDraft[]; onChange: (said: SaidDraft[]) => void }) {
  const put = (at: number, part: Partial<SaidDraft>) => onChange(said.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <>
      {said.map(({ who, words }, index) => (
        <View key={index} className='x-record'>
          <TextField label={`发言人 ${index + 1}`} hint='例如：3号楼业主代表' value={who} max={NAME_MOST} onChange={(next) => put(index, { who: next })} />
          <TextArea label='说了什么' value={words} max={1000} onChange={(next) => put(index, { words: next })} />
          <LinkButton quiet label={`删掉这条：第 ${index + 1} 条发言`} onTap={() => onChange(said.filter((_, at) => at !== index))}>删掉这条</LinkButton>
        </View>
      ))}
      {said.length < SAID_MOST && <LinkButton onTap={() => onChange([...said, { who: '', words: '' }])}>＋ 加一条发言</LinkButton>}
    </>
  )
}

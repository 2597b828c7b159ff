import { useState } from 'react'
import { nominateCandidate } from '../../../../contract/vote'
import type { Nominator } from '../../../../domain/vote/election/candidate'
import { supportersNeeded } from '../../../../domain/vote/election/nomination'
import { DETAIL_MOST, OPTION_MOST } from '../../../../domain/vote/reasons'
import { call } from '../../../api'
import type { Person } from '../../../roundTable/person'
import { ResidentSearch } from '../../../roundTable/ResidentSearch'
import { useSession } from '../../../session'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import type { StepSheetProps } from '../steps/useSteps'
import { NOMINATOR_WORDS, nominatorsOf } from './words'

/** A name is put forward: by oneself, by owners with their signatures, by the branch or by the community. */
export function NominateSheet({ vote, onClose, onDone }: StepSheetProps) {
  const session = useSession()
  const who = nominatorsOf(session?.acting?.role)
  const [by, setBy] = useState<Nominator>(who[0] ?? 'self')
  const [person, setPerson] = useState<Person>()
  const [name, setName] = useState(by === 'self' ? session?.person.name ?? '' : '')
  const [words, setWords] = useState('')
  const [supporters, setSupporters] = useState('')
  const { busy, run } = useAct()
  const rule = vote.rules.ownersNominate
  const missing = by !== 'self' && !person ? '请选推荐谁' : !name.trim() ? '请写姓名' : by === 'owners' && !(Number(supporters) > 0) ? '请写几名业主签名' : undefined
  const nominate = async () => {
    const body = { by, name, words, ...(by === 'self' || !person ? {} : { personId: person.id }), ...(by === 'owners' ? { supporters: Number(supporters) } : {}) }
    const done = await run((key) => call(nominateCandidate, { params: { voteId: vote.id }, body, key }))
    if (done) onDone(`${name.trim()}列入候选人，还要审查条件`)
  }
  return (
    <Sheet title='推荐候选人' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void nominate()}>{missing ?? '推荐'}</Button>}>
      {who.length > 1 && <Choices label='谁推荐' options={who.map((value) => ({ value, label: NOMINATOR_WORDS[value] }))} value={by} onChange={setBy} />}
      {by !== 'self' && (person ? <Field first label={person.name} value='换一位' onTap={() => setPerson(undefined)} /> : <ResidentSearch onPick={setPerson} />)}
      <TextField label='选票上印的姓名' value={name} max={OPTION_MOST} onChange={setName} />
      {by === 'owners' && (
        <>
          <TextField kind='number' label='几名业主签名' value={supporters} max={6} onChange={setSupporters} />
          <Note>{rule.kind === 'count' ? `要 ${supportersNeeded(rule, 0)} 名以上（${rule.article}）` : `要全体业主的五分之一以上（${rule.article}）`}</Note>
        </>
      )}
      <TextArea label='一段介绍，印在选票上（可不写）' value={words} max={DETAIL_MOST} onChange={setWords} />
    </Sheet>
  )
}

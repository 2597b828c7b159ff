import { useState } from 'react'
import { grantHelp, nameVoter, undoHelp, type MyVoice } from '../../../contract/ballot'
import { call } from '../../api'
import { confirm } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { LinkButton } from '../../ui/LinkButton'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { Note } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { useAct } from '../../useAct'
import { when } from '../../when'

const KINDS: Record<string, string> = { helper: '帮我投', proxy: '书面委托', guardian: '监护人', representative: '单位代表' }

/** Who may cast in an owner's place, for this vote only: a relative on their own phone; of co-owners, the one they name. */
export function HelpCard({ voteId, voice, onChanged }: { voteId: string; voice: MyVoice; onChanged: () => Promise<void> }) {
  const [open, setOpen] = useState(false)
  const { run } = useAct()
  const params = { voteId, voiceId: voice.id }
  const undo = async (grantId: string) => {
    if (!(await confirm({ title: '撤回代投？', text: '对方不能再替您投。已经替您投的票也会划掉，您可以自己再投。', yes: '撤回' }))) return
    if (await run((key) => call(undoHelp, { params: { ...params, grantId }, body: {}, key }), '已撤回')) await onChanged()
  }
  const name = async (ownerId: string) => {
    if (await run((key) => call(nameVoter, { params, body: { ownerId }, key }), '已推选')) await onChanged()
  }
  const live = voice.grants.filter((grant) => grant.live)
  return (
    <>
      {voice.coOwners.length > 1 && (
        <Choices
          label='几位共有人，由谁来投'
          options={voice.coOwners.map((one) => ({ value: one.personId, label: one.me ? `我（${one.name}）` : one.name }))}
          value={voice.coOwners.find(({ named }) => named)?.personId}
          onChange={(ownerId) => void name(ownerId)}
        />
      )}
      {live.map((grant) => (
        <Row key={grant.id} between>
          <Note className='x-grow'>{`${grant.name}可以${KINDS[grant.kind]}${grant.expiresAt ? `，到 ${when(grant.expiresAt)}` : ''}`}</Note>
          {grant.kind === 'helper' && <LinkButton onTap={() => void undo(grant.id)}>撤回</LinkButton>}
        </Row>
      ))}
      {voice.phase === 'out' && live.length === 0 && <LinkButton quiet onTap={() => setOpen(true)}>眼睛不方便？请家人用他的手机帮我投</LinkButton>}
      {open && <HelpSheet voteId={voteId} voiceId={voice.id} onClose={() => setOpen(false)} onDone={() => { setOpen(false); void onChanged() }} />}
    </>
  )
}

const DAYS = [{ value: '1', label: '1 天' }, { value: '3', label: '3 天' }, { value: '7', label: '7 天' }]
const DAY = 86_400_000

function HelpSheet({ voteId, voiceId, onClose, onDone }: { voteId: string; voiceId: string; onClose: () => void; onDone: () => void }) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [days, setDays] = useState('1')
  const { busy, problem, run } = useAct('shown')
  const send = async () => {
    const expiresAt = new Date(Date.now() + Number(days) * DAY).toISOString()
    if (await run((key) => call(grantHelp, { params: { voteId, voiceId }, body: { name: name.trim(), phone, expiresAt }, key }), '对方登录后就能帮您投')) onDone()
  }
  return (
    <Sheet title='请家人帮我投' onClose={onClose} foot={<Button kind='primary' wide large busy={busy} onTap={() => void send()}>请他帮忙</Button>}>
      <Note>只限这一次表决，到时间自动失效，截止前您随时能撤回。谁在什么时候替您投的，都有记录。</Note>
      <TextField label='家人的姓名' value={name} onChange={setName} />
      <TextField label='家人的手机号' kind='tel' value={phone} onChange={setPhone} wrong={problem?.message} />
      <Choices label='帮到什么时候' options={DAYS} value={days} onChange={setDays} />
    </Sheet>
  )
}

import { useState } from 'react'
import { grantProxy } from '../../../../contract/ballot'
import type { VotePage } from '../../../../contract/vote'
import { GRANT_ARTICLES, GRANT_KINDS, type GrantKind } from '../../../../domain/vote/ballot/grant'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { ResidentSearch } from '../../../roundTable/ResidentSearch'
import type { Person } from '../../../roundTable/person'
import { useAct } from '../../../useAct'
import { toast } from '../../../ui/ask'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Choices } from '../../../ui/Choices'
import { Dock } from '../../../ui/Dock'
import { Field } from '../../../ui/Field'
import { Page } from '../../../ui/Page'
import { Photos } from '../../../ui/Photos'
import { SwitchField } from '../../../ui/SwitchField'
import { Head, Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import type { VoiceFound } from '../findVoice'
import { GRANT_WORDS } from '../grantWords'
import { VoicePick } from '../VoicePick'

type Kind = Exclude<GrantKind, 'helper'>
const NOTES: Record<Kind, string> = {
  proxy: `业主写了委托书（${GRANT_ARTICLES.proxy}）`,
  guardian: `业主不能自己决定，由监护人投（${GRANT_ARTICLES.guardian}）`,
  representative: `业主是单位，由它派的人投（${GRANT_ARTICLES.representative}）`,
}
const KINDS = GRANT_KINDS.filter((kind): kind is Kind => kind !== 'helper').map((value) => ({ value, label: GRANT_WORDS[value], note: NOTES[value] }))
const PHONE = /^1\d{10}$/

/** Whose voice, for which owner, who stands in their place, and the photo of the paper that says so. */
export function GrantForm({ vote }: { vote: VotePage }) {
  const [kind, setKind] = useState<Kind>('proxy')
  const [voice, setVoice] = useState<VoiceFound>()
  const [owner, setOwner] = useState<Person>()
  const [noOwner, setNoOwner] = useState(false)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const photos = usePhotos({ max: 4 })
  const { busy, run } = useAct()
  const missing = missingIn({ voice, owner, noOwner, name, phone, photos: photos.ids.length, uploading: photos.uploading })
  const enter = () =>
    run(async (key) => {
      if (!voice) return
      const body = { kind, phone, name: name.trim(), photoIds: [...photos.ids], ...(owner && !noOwner ? { forOwnerId: owner.id } : {}) }
      await call(grantProxy, { params: { voteId: vote.id, voiceId: voice.voiceId }, body, key })
      toast(`${voice.no} 号的委托登记了，还差一步：请另一人核对照片后生效`)
      setVoice(undefined)
      setOwner(undefined)
      setName('')
      setPhone('')
      photos.clear()
    })
  return (
    <Page dock={<Dock note='登记后，另一人核对照片才生效'><Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void enter()}>{missing ?? '登记'}</Button></Dock>}>
      <Card>
        <Head>哪一种</Head>
        <Choices label='哪一种' options={KINDS} value={kind} onChange={setKind} />
        {kind === 'proxy' && <Note>{`按议事规则，一人最多接受 ${vote.rules.proxiesMost} 份委托；超过的会被拒绝。`}</Note>}
      </Card>
      <Card>
        <Head>哪一户的票</Head>
        <VoicePick voteId={vote.id} value={voice} onChange={setVoice} />
      </Card>
      <Card>
        <Head>替哪位业主</Head>
        {kind === 'representative' && <SwitchField first label='开发商或单位，没有登记个人' value={noOwner} onChange={setNoOwner} />}
        {!noOwner && (owner ? <Field first label={owner.name} value='换一位' onTap={() => setOwner(undefined)} /> : <ResidentSearch onPick={setOwner} />)}
      </Card>
      <Card>
        <TextField label={`${kind === 'proxy' ? '受托人' : GRANT_WORDS[kind]}的姓名`} value={name} max={20} onChange={setName} />
        <TextField label='他的手机号（用这个号登录投票）' kind='tel' value={phone} max={11} onChange={setPhone} />
      </Card>
      <Card>
        <Head>{kind === 'proxy' ? '委托书照片' : '证明材料照片'}</Head>
        <Note>请拍清楚姓名、住址、签名和日期。</Note>
        <Photos {...photos} />
      </Card>
    </Page>
  )
}

interface Filled { voice?: VoiceFound; owner?: Person; noOwner: boolean; name: string; phone: string; photos: number; uploading: boolean }

function missingIn({ voice, owner, noOwner, name, phone, photos, uploading }: Filled): string | undefined {
  if (!voice) return '请选是哪一户的票'
  if (!owner && !noOwner) return '请选替哪位业主'
  if (!name.trim()) return '请写姓名'
  if (!PHONE.test(phone)) return '请写 11 位手机号'
  if (uploading) return '照片还在上传'
  return photos === 0 ? '请拍照片' : undefined
}

import { useState } from 'react'
import { dropReply, keepReply, listReplies } from '../../../contract/matter'
import { call } from '../../api'
import type { ReplyUse } from '../../replies/ReplyPicks'
import { useAct } from '../../useAct'
import { useDraft } from '../../draft'
import { useLoad } from '../../useLoad'
import { confirm } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { LinkButton } from '../../ui/LinkButton'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Section } from '../../ui/Section'
import { Body, Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'

const USES: readonly { value: ReplyUse; label: string }[] = [
  { value: 'accept', label: '受理' },
  { value: 'return', label: '退回' },
  { value: 'answer', label: '答复' },
  { value: 'pause', label: '暂停' },
  { value: 'finish', label: '完工' },
]
const EMPTY = { text: '' }

/** The set answers, by what they are used for; each can still be edited before it goes. */
export default function Replies() {
  const [use, setUse] = useState<ReplyUse>('accept')
  const { value, change, clear } = useDraft('reply', EMPTY)
  const { data, problem, reload } = useLoad(() => call(listReplies, {}), [])
  const { busy, run } = useAct()
  const rows = data?.rows.filter((reply) => reply.use === use)
  const add = async () => {
    if (!(await run((key) => call(keepReply, { body: { use, text: value.text.trim() }, key }), '加好了，办理时可以直接点选'))) return
    clear()
    void reload()
  }
  const drop = async (id: string, text: string) => {
    if (!(await confirm({ title: '删掉这句常用回复？', text, yes: '删掉', no: '留着' }))) return
    if (await run((key) => call(dropReply, { params: { replyId: id }, key }), '已删掉')) void reload()
  }
  return (
    <Page onRefresh={reload}>
      <Chips label='哪一步用' onPage options={USES} value={use} onChange={setUse} />
      <Card>
        <TextArea label='加一句' hint='写全一句话，用的时候还可以改' value={value.text} max={200} onChange={(text) => change({ text })} />
        <Button kind='primary' busy={busy} disabled={!value.text.trim()} onTap={() => void add()}>加进常用回复</Button>
      </Card>
      {!rows && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={2} />)}
      {rows?.length === 0 && <Empty title='这一步还没有常用回复' note='在上面写一句加进来，办理时点一下就填好' />}
      {!!rows?.length && <Section title={`已有 ${rows.length} 句`} />}
      {rows?.map(({ id, text }) => (
        <Card key={id}>
          <Body>{text}</Body>
          <LinkButton quiet label={`删掉：${text}`} onTap={() => drop(id, text)}>删掉</LinkButton>
        </Card>
      ))}
      {!!rows?.length && <Note>经理、书记和师傅办理时都能点选。</Note>}
    </Page>
  )
}

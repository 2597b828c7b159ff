import { useEffect, useRef } from 'react'
import { noteItem, type SittingPage } from '../../../../contract/sitting'
import { useDraft } from '../../../draft'
import { Card } from '../../../ui/Card'
import { Head, Note } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import { SaidRows } from '../../SaidRows'
import type { SaidDraft } from '../../saids'
import { act } from './act'

type Item = SittingPage['items'][number]
/** After the last letter so long; everybody sees it then. */
const PAUSE = 700

interface NotesDraft {
  resolution?: string
  said?: readonly SaidDraft[]
}
const EMPTY: NotesDraft = {}

/** What is said and agreed, as it is typed: kept on the phone at once, and sent a moment after the last letter. */
export function Notes({ meetingId, sittingId, item }: { meetingId: string; sittingId: string; item: Item }) {
  const { value, change } = useDraft<NotesDraft>(`sitting.${sittingId}.${item.itemId}`, EMPTY)
  const resolution = value.resolution ?? item.resolution
  const said = value.said ?? item.said ?? []
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const unsent = useRef<NotesDraft>()

  const send = () => {
    clearTimeout(timer.current)
    const { current } = unsent
    unsent.current = undefined
    if (!current) return
    const spoken = current.said?.filter(({ who, words }) => who.trim() !== '' && words.trim() !== '').map(({ who, words }) => ({ who, words }))
    const body = { itemId: item.itemId, ...(current.resolution !== undefined && { resolution: current.resolution }), ...(spoken && { said: spoken }) }
    void act(noteItem, { params: { meetingId }, body }, `记“${item.title}”`)
  }
  const type = (part: NotesDraft) => {
    change(part)
    unsent.current = { ...unsent.current, ...part }
    clearTimeout(timer.current)
    timer.current = setTimeout(send, PAUSE)
  }
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  // leaving for the next item sends what is left
  useEffect(() => () => latest.current(), [])
  return (
    <Card>
      <Head>议定</Head>
      <TextArea label='议定的内容，大家同时看得到' value={resolution} max={1000} onChange={(next) => type({ resolution: next })} />
      <Note>{item.resolution === resolution ? '大家看到的就是这些' : '正在发给大家'}</Note>
      <SaidRows said={said} onChange={(next) => type({ said: next })} />
    </Card>
  )
}


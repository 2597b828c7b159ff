import Taro from '@tarojs/taro'
import { useState } from 'react'
import { joinMatter, reportMatter, type MatterRow } from '../../contract/matter'
import { PAGES } from '../../contract/pages'
import type { AnswerOf } from '../../contract/route'
import { call } from '../api'
import { useDraft } from '../draft'
import { usePhotos } from '../photos/usePhotos'
import { requireMember } from '../requireLogin'
import { useAct } from '../useAct'
import { toast } from '../ui/ask'
import { bodyOf, EMPTY_REPORT } from './draft'

/** The report being written: its draft, its photos, and the two ways in which it ends. */
export function useReport() {
  const { value: draft, change, clear, resumed } = useDraft('report', EMPTY_REPORT)
  const photos = usePhotos({ max: 9, start: draft.photoIds, onIds: (photoIds) => change({ photoIds }) })
  const [sent, setSent] = useState<AnswerOf<typeof reportMatter>>()
  const { busy, run } = useAct()

  const empty = () => {
    photos.clear()
    clear()
  }
  const submit = async () => {
    if (!(await requireMember('反映问题，办到哪一步都看得到'))) return
    await run(async (key) => {
      setSent(await call(reportMatter, { body: bodyOf(draft, photos.ids), key }))
      empty()
    })
  }
  /** It has been told already: joins it, and this report is not needed any more. */
  const join = async (row: MatterRow) => {
    if (!(await run((key) => call(joinMatter, { params: { matterId: row.id }, key })))) return
    empty()
    toast('记上了，您不用再报；办到哪一步都会告诉您')
    void Taro.redirectTo({ url: `/${PAGES.matter}?id=${row.id}` })
  }
  return { draft, change, resumed, photos, sent, busy, submit, join, again: () => setSent(undefined), empty }
}

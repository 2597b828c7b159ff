import { useState } from 'react'
import { followItem, unfollowItem, type ItemPage } from '../../../contract/agendaItem'
import { call } from '../../api'
import { requireMember } from '../../requireLogin'
import { useAct } from '../../useAct'
import { toast } from '../../ui/ask'
import { openDraftVote } from '../go'
import type { SheetOpen } from './sheets/sheet'

/** What is open over an item, and how an act is begun and ended. */
export function useDealing(item: ItemPage | undefined, reload: () => Promise<void>) {
  const [sheet, setSheet] = useState<SheetOpen>()
  const { busy, run } = useAct()

  const onDone = (words: string, stay = false) => {
    if (!stay) setSheet(undefined)
    toast(words)
    void reload()
  }
  const follow = async () => {
    if (!item || !(await requireMember('关注这个议题，走到哪一步都会告诉您'))) return
    const params = { itemId: item.id }
    const done = item.following
      ? await run((key) => call(unfollowItem, { params, key }), '已取消关注')
      : await run((key) => call(followItem, { params, key }), '已关注，走到哪一步都会告诉您')
    if (done) await reload()
  }
  const act = (open: SheetOpen) => {
    if (open.name === 'draftVote' && item) {
      setSheet(undefined)
      return openDraftVote(item.id)
    }
    if (open.name !== 'followItem' && open.name !== 'unfollowItem') return setSheet(open)
    setSheet(undefined)
    void follow()
  }
  return { sheet, act, busy, close: () => setSheet(undefined), onDone }
}

export type Act = ReturnType<typeof useDealing>['act']

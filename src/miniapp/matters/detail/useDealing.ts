import Taro from '@tarojs/taro'
import { useState } from 'react'
import { followMatter, joinMatter, leaveMatter, unfollowMatter, type MatterPage } from '../../../contract/matter'
import { call } from '../../api'
import { requireMember } from '../../requireLogin'
import { useAct } from '../../useAct'
import { confirm, toast } from '../../ui/ask'
import type { ActName } from './acts'
import { hasForm } from './sheets/OpenSheet'
import type { SheetName } from './sheets/sheet'

/** What is open over a matter, and how an act is begun and ended. */
export function useDealing(matter: MatterPage | undefined, reload: () => Promise<void>) {
  const [sheet, setSheet] = useState<SheetName>()
  const { busy, run } = useAct()
  const matterId = matter?.id ?? ''

  const onDone = (words: string) => {
    setSheet(undefined)
    toast(words)
    void reload()
  }
  const atOnce = async (name: ActName) => {
    const params = { matterId }
    switch (name) {
      case 'joinMatter':
        if (!(await requireMember('一起跟进这件事'))) return
        if (await run((key) => call(joinMatter, { params, key }))) onDone('记上了，您不用再报；办到哪一步都会告诉您')
        return
      case 'leaveMatter':
        if (!(await confirm({ title: '取消“我也遇到了”？', text: '取消以后不再收到这件事的通知，以后还可以再点。', yes: '取消它', no: '留着' }))) return
        if (await run((key) => call(leaveMatter, { params, key }))) onDone('已取消')
        return
      case 'followMatter':
        if (!(await requireMember('关注这件事'))) return
        if (matter?.following) {
          if (await run((key) => call(unfollowMatter, { params, key }))) onDone('已取消关注')
        } else if (await run((key) => call(followMatter, { params, key }))) onDone('已关注，办到哪一步都会告诉您')
        return
      case 'printSlip':
        void Taro.navigateTo({ url: `/slip/print/index?id=${matterId}` })
    }
  }
  const act = (name: SheetName) => {
    if (hasForm(name) || name === 'more') return setSheet(name)
    setSheet(undefined)
    void atOnce(name as ActName)
  }
  return { sheet, act, busy, close: () => setSheet(undefined), onDone }
}

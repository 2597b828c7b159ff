import Taro from '@tarojs/taro'
import { giveConsent, readConsents } from '../../contract/notice'
import type { AnswerOf } from '../../contract/route'
import { call } from '../api'
import { toast } from '../ui/ask'
import { useAct } from '../useAct'
import { useLoad } from '../useLoad'
import { resultsOf } from './said'

/** WeChat takes this many in one question on old phones. */
const AT_ONCE = 3

export type ConsentRow = AnswerOf<typeof readConsents>['rows'][number]

export interface Consent {
  rows: readonly ConsentRow[]
  busy: boolean
  /** To be called in a tap, with nothing awaited before it: WeChat opens its question only then. */
  ask: () => void
}

/** Which of WeChat's messages one agreed to, how many are left, and a way to agree to the next. */
export function useConsent(): Consent {
  const { data, reload } = useLoad(() => call(readConsents, {}), [])
  const { busy, run } = useAct()
  const rows = data?.rows.slice(0, AT_ONCE) ?? []
  const ask = () => {
    const asking = askWeChat(rows.map(({ templateId }) => templateId))
    void run(async (key) => {
      const results = resultsOf(rows, await asking)
      if (Object.keys(results).length === 0) return toast('微信的消息开关没有打开，请在小程序右上角「···」的设置里打开')
      await call(giveConsent, { body: { results }, key })
      toast(Object.values(results).includes('accept') ? '好的，下一次进展会发到您的微信' : '没有订阅，这里的通知照样能看到')
      await reload()
    })
  }
  return { rows, busy, ask }
}

const askWeChat = (tmplIds: string[]): Promise<Record<string, unknown>> =>
  Taro.requestSubscribeMessage({ tmplIds, entityIds: [] } as unknown as Taro.requestSubscribeMessage.Option).then(
    (answer) => answer as unknown as Record<string, unknown>,
    () => ({}),
  )

import { useState } from 'react'
import type { BodyOf, Route } from '../../contract/route'
import * as routes from '../../contract/ticket'
import type { TicketPage } from '../../contract/ticket'
import type { TicketStep } from '../../domain/ticket/mayDo'
import { useAct } from '../useAct'
import { toast } from '../ui/ask'
import { hasForm } from './sheets/forms'
import { saidOf, stepLater } from './stepLater'

/** Takes steps on a ticket: those with a form open it, the others are done at once. */
export function useSteps(ticket: TicketPage | undefined, reload: () => Promise<void>) {
  const [sheet, setSheet] = useState<TicketStep | 'more'>()
  const { busy, run } = useAct()
  const onDone = (words: string) => {
    setSheet(undefined)
    toast(words)
    void reload()
  }
  const atOnce = async (route: Route<{ body: BodyOf<typeof routes.takeTicket>; answer: unknown }>, next: string) => {
    let arrived: 'sent' | 'waiting' = 'sent'
    const done = await run(async (key) => {
      if (ticket) arrived = await stepLater(route, ticket, {}, key)
    })
    if (done) onDone(saidOf(arrived, next))
  }
  const act = (step: TicketStep | 'more') => {
    if (step === 'more' || hasForm(step)) return setSheet(step)
    setSheet(undefined)
    if (step === 'takeTicket') void atOnce(routes.takeTicket, '接单了。到了现场点“开始维修”')
    if (step === 'resumeTicket') void atOnce(routes.resumeTicket, '恢复维修，承诺时间接着算')
  }
  return { sheet, act, busy, close: () => setSheet(undefined), onDone }
}

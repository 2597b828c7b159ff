import type { Carries, Route } from '../../../contract/route'
import { useAct } from '../../useAct'
import type { Doing } from '../../queue/outbox'
import { saidOf, stepLater } from '../stepLater'
import type { StepSheetProps } from './sheet'

/** Sends a form's step by way of the phone, so that it needs no signal. */
export function useStep<C extends Carries>(route: Route<C>, { ticket, onDone }: Pick<StepSheetProps, 'ticket' | 'onDone'>) {
  const { busy, run } = useAct()
  const send = async (body: C['body'], next: string, files?: Doing['files']): Promise<boolean> => {
    let arrived: 'sent' | 'waiting' = 'sent'
    const done = await run(async (key) => {
      arrived = await stepLater(route, ticket, body, key, files)
    })
    if (done) onDone(saidOf(arrived, next))
    return done
  }
  return { busy, send }
}

import type { Carries, Route } from '../../../../contract/route'
import type { Call } from '../../../api'
import { doLater } from '../../../queue/outbox'
import { asProblem } from '../../../problem'
import { toast } from '../../../ui/ask'

/** An act of the one who runs the table: without a signal it waits on the phone and is sent later, in order. True unless it was refused. */
export async function act<C extends Carries>(route: Route<C>, input: Call<C>, about: string): Promise<boolean> {
  try {
    if ((await doLater(route, input, { about })) === 'waiting') toast('没有信号，先记在手机上，有信号自动发')
    return true
  } catch (thrown) {
    toast(asProblem(thrown).message)
    return false
  }
}

import { useState } from 'react'
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

/** The one act of a sheet, which closes once it is done or waits on the phone, and stays open with its words when it was refused. */
export function useClosing(onClose: () => void): { busy: boolean; close: (acted: Promise<boolean>) => Promise<void> } {
  const [busy, setBusy] = useState(false)
  const close = async (acted: Promise<boolean>) => {
    setBusy(true)
    const done = await acted
    setBusy(false)
    if (done) onClose()
  }
  return { busy, close }
}

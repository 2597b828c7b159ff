import type { ReactNode } from 'react'
import { Split } from '../../../ui/Split'
import { useWide } from '../../../useWide'

/** The photo beside what is copied from it, where there is room; above it on a phone. */
export function BesidePhoto({ photo, form }: { photo: ReactNode; form: ReactNode }) {
  const wide = useWide()
  return wide ? <Split list={photo} detail={form} /> : <>{photo}{form}</>
}

import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { dealing } from './acts'
import { allowed, MatterDock } from './MatterDock'
import { MatterBody } from './MatterBody'
import { OpenSheet } from './sheets/OpenSheet'
import { useDealing } from './useDealing'
import { useMatter } from './useMatter'
import { useRole } from '../roles'

/** A matter beside its list, for those who work at a desk. */
export function Beside({ id, onChanged }: { id: string; onChanged: () => Promise<void> }) {
  const { data, problem, reload } = useMatter(id)
  const matter = data?.id === id ? data : undefined
  const { sheet, act, busy, close, onDone } = useDealing(matter, async () => {
    await Promise.all([reload(), onChanged()])
  })
  const role = useRole()
  if (!matter) return problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />
  return (
    <>
      <MatterBody matter={matter} onOpen={act} onDone={onDone} />
      <MatterDock matter={matter} busy={busy} onAct={act} />
      {sheet && (
        <OpenSheet name={sheet} matter={matter} more={dealing(allowed(matter, role)).more} onAct={act} onClose={close} onDone={onDone} />
      )}
    </>
  )
}

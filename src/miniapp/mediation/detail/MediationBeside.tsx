import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { MediationBody } from './MediationBody'
import { MediationDock } from './MediationDock'
import { OpenSheet } from './sheets/OpenSheet'
import { useDealing } from './useDealing'
import { useMediation } from './useMediation'

/** A mediation beside its list, for those who work at a desk. */
export function MediationBeside({ id, onChanged }: { id: string; onChanged: () => Promise<void> }) {
  const { data, problem, reload } = useMediation(id)
  const mediation = data?.id === id ? data : undefined
  const { sheet, act, busy, close, onDone } = useDealing(mediation, async () => {
    await Promise.all([reload(), onChanged()])
  })
  if (!mediation) return problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />
  return (
    <>
      <MediationBody mediation={mediation} busy={busy} onAct={act} />
      <MediationDock mediation={mediation} busy={busy} onAct={act} />
      {sheet && <OpenSheet open={sheet} mediation={mediation} onAct={act} onClose={close} onDone={onDone} />}
    </>
  )
}

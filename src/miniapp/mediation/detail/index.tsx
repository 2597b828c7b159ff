import { useRouter } from '@tarojs/taro'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { MediationBody } from './MediationBody'
import { MediationDock } from './MediationDock'
import { OpenSheet } from './sheets/OpenSheet'
import { useDealing } from './useDealing'
import { useMediation } from './useMediation'

/** One mediation, for its parties and those who mediate: what they are waited for first, then the papers that are theirs to read. */
export default function MediationDetail() {
  const { id = '' } = useRouter().params
  const { data: mediation, problem, reload } = useMediation(id)
  const { sheet, act, busy, close, onDone } = useDealing(mediation, reload)
  return (
    <Page title={mediation && `调处 ${mediation.number}`} onRefresh={reload} dock={mediation && <MediationDock mediation={mediation} busy={busy} onAct={act} />}>
      {!mediation && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {mediation && <MediationBody mediation={mediation} busy={busy} onAct={act} />}
      {mediation && sheet && <OpenSheet open={sheet} mediation={mediation} onAct={act} onClose={close} onDone={onDone} />}
    </Page>
  )
}

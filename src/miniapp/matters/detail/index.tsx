import { useRouter } from '@tarojs/taro'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { numberText } from '../../words'
import { useRole } from '../roles'
import { dealing } from './acts'
import { MatterBody } from './MatterBody'
import { allowed, MatterDock } from './MatterDock'
import { OpenSheet } from './sheets/OpenSheet'
import { useDealing } from './useDealing'
import { useMatter } from './useMatter'

/** One matter: one page, one timeline, one number, for everybody whom it concerns. */
export default function MatterDetail() {
  const { id = '' } = useRouter().params
  const { data: matter, problem, reload } = useMatter(id)
  const { sheet, act, busy, close, onDone } = useDealing(matter, reload)
  const role = useRole()
  return (
    <Page
      title={matter && `事项 ${numberText(matter.number)}`}
      onRefresh={reload}
      dock={matter && <MatterDock matter={matter} busy={busy} onAct={act} />}
    >
      {!matter && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {matter && <MatterBody matter={matter} onOpen={act} onDone={onDone} />}
      {matter && sheet && (
        <OpenSheet name={sheet} matter={matter} more={dealing(allowed(matter, role)).more} onAct={act} onClose={close} onDone={onDone} />
      )}
    </Page>
  )
}

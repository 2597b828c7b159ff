import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { ItemBody } from './ItemBody'
import { ItemDock } from './ItemDock'
import { OpenSheet } from './sheets/OpenSheet'
import { useDealing } from './useDealing'
import { useItem } from './useItem'

/** An item beside its list, for those who work at a desk. */
export function ItemBeside({ id, onChanged }: { id: string; onChanged: () => Promise<void> }) {
  const { data, problem, reload } = useItem(id)
  const item = data?.id === id ? data : undefined
  const { sheet, act, busy, close, onDone } = useDealing(item, async () => {
    await Promise.all([reload(), onChanged()])
  })
  if (!item) return problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />
  return (
    <>
      <ItemBody item={item} onAct={act} onChanged={() => void reload()} />
      <ItemDock item={item} busy={busy} onAct={act} />
      {sheet && <OpenSheet open={sheet} item={item} onAct={act} onClose={close} onDone={onDone} />}
    </>
  )
}

import { useRouter } from '@tarojs/taro'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { numberText } from '../../words'
import { ItemBody } from './ItemBody'
import { ItemDock } from './ItemDock'
import { OpenSheet } from './sheets/OpenSheet'
import { useDealing } from './useDealing'
import { useItem } from './useItem'

/** One item at the round table: what each stage left, who does what by when, and what comes next. */
export default function Item() {
  const { id = '' } = useRouter().params
  const { data: item, problem, reload } = useItem(id)
  const { sheet, act, busy, close, onDone } = useDealing(item, reload)
  return (
    <Page
      title={item && `议题 ${numberText(item.number)}`}
      onRefresh={reload}
      dock={item && <ItemDock item={item} busy={busy} onAct={act} />}
    >
      {!item && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {item && <ItemBody item={item} onAct={act} onChanged={() => void reload()} />}
      {item && sheet && <OpenSheet open={sheet} item={item} onAct={act} onClose={close} onDone={onDone} />}
    </Page>
  )
}

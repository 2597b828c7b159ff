import type { Need } from '../../contract/home'
import type { SheetName } from '../matters/detail/sheets/sheet'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Tap } from '../ui/Tap'
import { NeedLines } from './NeedCard'
import { openNeed } from './openNeed'

/** A matter that nobody has accepted yet, with the three ways on. */
export const AcceptCard = ({ need, onAct }: { need: Need; onAct: (need: Need, name: SheetName) => void }) => (
  <Card>
    <Tap role='link' onTap={() => openNeed(need)}>
      <NeedLines need={need} />
    </Tap>
    <ButtonRow>
      <Button label={`退回说明：${need.title}`} onTap={() => onAct(need, 'returnMatter')}>退回说明</Button>
      <Button label={`转小圆桌：${need.title}`} onTap={() => onAct(need, 'handMatterToRoundTable')}>转小圆桌</Button>
      <Button kind='primary' label={`受理派单：${need.title}`} onTap={() => onAct(need, 'handMatterToCompany')}>受理派单</Button>
    </ButtonRow>
  </Card>
)

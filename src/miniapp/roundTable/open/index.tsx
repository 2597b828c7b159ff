import Taro from '@tarojs/taro'
import { openAgendaItem } from '../../../contract/agendaItem'
import { PAGES } from '../../../contract/pages'
import { TEXT_MOST, TITLE_MOST } from '../../../domain/agendaItem/reasons'
import { call } from '../../api'
import { useDraft } from '../../draft'
import { useAct } from '../../useAct'
import { toast } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { TextArea } from '../../ui/TextArea'
import { TextField } from '../../ui/TextField'

const EMPTY = { title: '', text: '' }

/** Opens an item that came from no matter: the table's own. */
export default function OpenItem() {
  const { value, change, clear, resumed } = useDraft('openItem', EMPTY)
  const { busy, run } = useAct()
  const open = () =>
    run(async (key) => {
      const { id } = await call(openAgendaItem, { body: value, key })
      clear()
      toast('议题提出了，大家都看得到；先去走访')
      await Taro.redirectTo({ url: `/${PAGES.item}?id=${id}` })
    })
  return (
    <Page
      dock={
        <Dock>
          <Button kind='primary' busy={busy} disabled={!value.title.trim()} onTap={() => void open()}>
            {value.title.trim() ? '提出议题' : '请写题目'}
          </Button>
        </Dock>
      }
    >
      <Card>
        {resumed && <Note className='x-who__note'>接着上次没写完的。</Note>}
        <TextField label='题目' hint='例如：地下车库漏水怎么修、钱从哪来' value={value.title} max={TITLE_MOST} onChange={(title) => change({ title })} />
        <TextArea label='说明（可不写）' hint='来龙去脉，已经知道的情况' value={value.text} max={TEXT_MOST} onChange={(text) => change({ text })} />
        <Note>有人反映过的问题，请在那件事项里点“转小圆桌”，反映的人就能一直跟着看。</Note>
      </Card>
    </Page>
  )
}

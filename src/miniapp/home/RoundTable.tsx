import Taro from '@tarojs/taro'
import type { HomePage } from '../../contract/home'
import { PAGES } from '../../contract/pages'
import { Card } from '../ui/Card'
import { Section } from '../ui/Section'
import { Steps } from '../ui/Steps'
import { Body, Head, Note } from '../ui/Text'
import { when } from '../when'
import { ITEM_PHASE_WORDS, ITEM_STAGES } from '../words'

type Item = HomePage['roundTable']['items'][number]

const stagesOf = ({ ownersDecide }: Item) => ITEM_STAGES.filter((stage) => ownersDecide || stage !== 'vote')
const SHOWN = 3

/** What is being talked over at the round table. */
export function RoundTable({ table: { items, open }, first }: { table: HomePage['roundTable']; first?: boolean }) {
  return (
    <>
      <Section
        first={first}
        title='小圆桌正在议'
        more={open > 0 ? `全部 ${open} 项` : '看议过的'}
        onMore={() => void Taro.switchTab({ url: '/roundTable/index' })}
      />
      {items.length === 0 && <Card><Body>现在没有正在议的事。要大家商量的问题，反映以后会转到这里一起议。</Body></Card>}
      {items.slice(0, SHOWN).map((item) => (
        <Card key={item.id} onTap={() => void Taro.navigateTo({ url: `/${PAGES.item}?id=${item.id}` })}>
          <Head>{item.title}</Head>
          <Note>{noteOf(item)}</Note>
          <Steps steps={stagesOf(item).map((stage) => ITEM_PHASE_WORDS[stage])} now={(stagesOf(item) as readonly string[]).indexOf(item.phase)} />
        </Card>
      ))}
    </>
  )
}

const noteOf = ({ touched, nextMeeting }: Item) =>
  [touched > 0 ? `${touched} 位邻居遇到了` : '', nextMeeting ? `下次议事 ${when(nextMeeting)}` : '']
    .filter(Boolean)
    .join(' · ') || '正在收集大家的意见'

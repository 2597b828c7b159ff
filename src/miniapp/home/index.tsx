import { Empty } from '../ui/Empty'
import { Page } from '../ui/Page'

/** What needs me, the round table, and the estate's public figures. */
export default function Home() {
  return (
    <Page>
      <Empty title='这里还没有内容' note='小区的事项、小圆桌和公开数字会显示在这里' />
    </Page>
  )
}

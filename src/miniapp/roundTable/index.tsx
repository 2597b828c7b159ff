import { Empty } from '../ui/Empty'
import { Page } from '../ui/Page'

/** The items at the round table, by stage. */
export default function RoundTable() {
  return (
    <Page>
      <Empty title='小圆桌还没有议题' note='大家一起议的事会显示在这里' />
    </Page>
  )
}

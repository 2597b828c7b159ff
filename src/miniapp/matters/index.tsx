import { Empty } from '../ui/Empty'
import { Page } from '../ui/Page'

/** My matters and those of my neighbours. */
export default function Matters() {
  return (
    <Page>
      <Empty title='还没有事项' note='反映的问题和办理进度会显示在这里' />
    </Page>
  )
}

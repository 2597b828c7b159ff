import { listNotices, markRead } from '../../contract/notice'
import { call } from '../api'
import { setUnread, useSession } from '../session'
import { Button } from '../ui/Button'
import { Dock } from '../ui/Dock'
import { Empty } from '../ui/Empty'
import { List } from '../ui/List'
import { Page } from '../ui/Page'
import { useAct } from '../useAct'
import { useRows } from '../useRows'
import { NoticeCard } from './NoticeCard'
import { WeChatCard } from './WeChatCard'

/** Everything that I was told, newest first, whether or not WeChat told it as well. */
export default function Inbox() {
  const session = useSession()
  const rows = useRows(async (cursor) => {
    const page = await call(listNotices, { query: { cursor } })
    setUnread(page.unread)
    return { rows: page.rows, cursor: page.cursor ?? undefined }
  }, [])
  const { busy, run } = useAct()
  const readAll = () =>
    void run(async (key) => {
      setUnread((await call(markRead, { body: {}, key })).unread)
      await rows.reload()
    }, '已全部标为已读')
  const unread = session?.unread ?? 0
  return (
    <Page
      onRefresh={rows.reload}
      dock={rows.items && unread > 0 ? <Dock note={`${unread} 条未读`}><Button busy={busy} onTap={readAll}>全部标为已读</Button></Dock> : undefined}
    >
      {process.env.TARO_ENV === 'weapp' && session && <WeChatCard />}
      <List
        {...rows}
        keyOf={({ id }) => id}
        render={(notice) => <NoticeCard notice={notice} />}
        empty={<Empty title='还没有通知' note='您反映的、关注的和要您办的事有了进展，会在这里告诉您。' />}
      />
    </Page>
  )
}

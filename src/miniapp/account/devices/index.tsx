import { listSessions } from '../../../contract/session'
import { call } from '../../api'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { useLoad } from '../../useLoad'
import { DeviceCard } from './DeviceCard'

/** Where I am logged in; each of them can be logged out from here. */
export default function Devices() {
  const { data, problem, reload } = useLoad(() => call(listSessions, {}), [])
  return (
    <Page onRefresh={reload}>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={2} />)}
      {data && <Card><Note>不认识的设备请马上让它退出。90 天没有用过的会自动退出。</Note></Card>}
      {data?.rows.length === 0 && <Empty title='没有登录中的设备' />}
      {data?.rows.map((device) => <DeviceCard key={device.id} device={device} onGone={reload} />)}
    </Page>
  )
}

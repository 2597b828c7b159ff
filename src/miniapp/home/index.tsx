import { readHome } from '../../contract/home'
import { call } from '../api'
import { useRole } from '../matters/roles'
import { useLoad } from '../useLoad'
import { Failed } from '../ui/Failed'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Home } from './Home'
import { DESK_NAMES } from './roleWords'
import { Who } from './Who'

/** What needs me now, then my matters, the round table, and the estate's public figures. */
export default function HomePage() {
  const role = useRole()
  const { data: home, problem, reload } = useLoad(() => call(readHome, {}), [])
  return (
    <Page wide title={(role && DESK_NAMES[role]) ?? '小圆桌'} onRefresh={reload}>
      {!home && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {home && (
        <>
          <Who estateName={home.estate.name} />
          <Home home={home} onChanged={reload} />
        </>
      )}
    </Page>
  )
}

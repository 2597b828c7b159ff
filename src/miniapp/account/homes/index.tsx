import Taro from '@tarojs/taro'
import { listMyClaims } from '../../../contract/estate'
import { call } from '../../api'
import { refreshSession, useSession } from '../../session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Head, Note } from '../../ui/Text'
import { useLoad } from '../../useLoad'
import { TIE_WORDS } from '../../words'
import { ClaimCard } from './ClaimCard'

const join = () => void Taro.navigateTo({ url: '/join/index' })

/** The homes that are mine, and what became of those I claimed. */
export default function Homes() {
  const session = useSession()
  const { data, problem, reload } = useLoad(() => call(listMyClaims, {}), [])
  const refresh = () => Promise.all([reload(), refreshSession()])
  const homes = session?.identities.filter(({ unitId }) => unitId) ?? []
  const claims = data?.rows ?? []
  const nothing = data && homes.length === 0 && claims.length === 0
  return (
    <Page
      onRefresh={refresh}
      dock={data && !nothing ? <Dock><Button kind='primary' onTap={join}>再加入一套房屋</Button></Dock> : undefined}
    >
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={2} />)}
      {nothing && (
        <Empty title='还没有加入房屋' note='有邀请信的输入邀请码，马上就能用；没有的可以申请认领，业委会或物业会来确认。' act='加入我的房屋' onAct={join} />
      )}
      {data && homes.length > 0 && <Section first title='我的房屋' />}
      {data && homes.map((home) => (
        <Card key={home.id}>
          <Row between top>
            <Head>{home.address}</Head>
            <Tag kind='done'>{home.tie ? TIE_WORDS[home.tie] : '住户'}</Tag>
          </Row>
          <Note>{home.estateName}{home.id === session?.acting?.id ? ' · 现在用的身份' : ''}</Note>
        </Card>
      ))}
      {claims.length > 0 && <Section first={homes.length === 0} title='我的申请' />}
      {claims.map((claim) => <ClaimCard key={claim.id} claim={claim} onChange={refresh} />)}
    </Page>
  )
}

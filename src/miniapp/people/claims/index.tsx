import { useState } from 'react'
import { listClaims, type ClaimRow } from '../../../contract/estate'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { ClaimCard } from './ClaimCard'
import { RefuseSheet } from './RefuseSheet'

type State = 'open' | 'confirmed' | 'refused'

const STATES: readonly { value: State; label: string; none: string }[] = [
  { value: 'open', label: '待核实', none: '没有等着核实的认领' },
  { value: 'confirmed', label: '已通过', none: '还没有通过的认领' },
  { value: 'refused', label: '没通过', none: '没有被退回的认领' },
]

/** Who says that they live where: confirmed or refused by the company or the committee. */
export default function Claims() {
  const [state, setState] = useState<State>('open')
  const [refusing, setRefusing] = useState<ClaimRow>()
  const { data, problem, reload } = useLoad(() => call(listClaims, { query: { state } }), [state])
  const { none } = STATES.find(({ value }) => value === state)!
  return (
    <Page onRefresh={reload}>
      <Chips label='看哪些认领' onPage options={STATES} value={state} onChange={setState} />
      {state === 'open' && <Note>对一对业主名册或打个电话，确是本人再通过。通过以后就能看到这一户的事项。</Note>}
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data?.rows.length === 0 && <Empty title={none} note='居民在“我的”里申请认领以后，会显示在这里' />}
      {data?.rows.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} onRefuse={() => setRefusing(claim)} onDone={() => void reload()} />
      ))}
      {refusing && (
        <RefuseSheet
          claim={refusing}
          onClose={() => setRefusing(undefined)}
          onDone={() => {
            setRefusing(undefined)
            void reload()
          }}
        />
      )}
    </Page>
  )
}

import { readMediationFigures } from '../../contract/mediation'
import { TIER_NAMES, TIERS } from '../../domain/mediation/tiers'
import { call } from '../api'
import { useLoad } from '../useLoad'
import { Figures } from '../ui/Figures'

/** How many there were and at which tier each was settled. While they cannot be had, the list below says why. */
export function FiguresCard() {
  const { data } = useLoad(() => call(readMediationFigures, {}), [])
  if (!data) return null
  return (
    <Figures
      figures={[
        { key: 'all', number: String(data.all), unit: '件', name: '全小区调处', note: `在办 ${data.open}，没调成 ${data.ended}` },
        { key: 'settled', number: String(data.settled), unit: '件', name: '办好了', note: TIERS.map((tier) => `${TIER_NAMES[tier]} ${data.settledAt[tier]}`).join('，') },
      ]}
    />
  )
}

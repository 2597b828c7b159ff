import { useState } from 'react'
import { readMediationDays } from '../../contract/mediation'
import { TIER_NAMES, TIERS } from '../../domain/mediation/tiers'
import { call } from '../api'
import { useLoad } from '../useLoad'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'
import { toast } from '../ui/ask'
import { DaysSheet } from './DaysSheet'

/** How long each tier has, for all to know and the secretary to set. */
export function DaysCard() {
  const { data: days, reload } = useLoad(() => call(readMediationDays, {}), [])
  const [setting, setSetting] = useState(false)
  if (!days) return null
  const sets = days.can.includes('setMediationDays')
  const done = () => {
    setSetting(false)
    toast('定好了，以后的调处按新的天数')
    void reload()
  }
  return (
    <>
      <Section title='每一级最多几天' {...(sets && { more: '改天数', onMore: () => setSetting(true) })} />
      <Card tight>
        {TIERS.map((tier, at) => <Field key={tier} first={at === 0} label={TIER_NAMES[tier]} value={`${days[tier]} 天`} />)}
      </Card>
      {setting && <DaysSheet days={days} onClose={() => setSetting(false)} onDone={done} />}
    </>
  )
}

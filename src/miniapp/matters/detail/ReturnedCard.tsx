import type { MatterPage } from '../../../contract/matter'
import { Card } from '../../ui/Card'
import { Body, Head } from '../../ui/Text'

/** Why it was returned and what to do instead, where the eye falls first. */
export function ReturnedCard({ timeline }: Pick<MatterPage, 'timeline'>) {
  const last = timeline.filter(({ type }) => type === 'MatterReturned').sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
  if (!last?.words) return null
  return (
    <Card tone='late'>
      <Head>退回的原因和办法</Head>
      <Body>{last.words}</Body>
    </Card>
  )
}

import type { MediationPage } from '../../../contract/mediation'
import { daysBetween, localDateOf, longDay, type LocalDate } from '../../../domain/calendar'
import { useNow } from '../../useNow'
import { Card } from '../../ui/Card'
import { Head, Body, Note } from '../../ui/Text'
import { JUDICIAL_WORDS } from '../words'

/** Both may ask the court to confirm it, until a day that is told here; and what came of it. @law 人民调解法 33 */
export function JudicialCard({ agreement: { judicialUntil = '', judicial } }: { agreement: NonNullable<MediationPage['agreement']> }) {
  const left = daysBetween(localDateOf(useNow()), judicialUntil as LocalDate)
  return (
    <Card>
      <Head>司法确认</Head>
      {judicial ? (
        <>
          <Body>{`${JUDICIAL_WORDS[judicial.result]}，${longDay(judicial.on)}`}</Body>
          <Note>{[judicial.court, judicial.no].filter(Boolean).join('，')}</Note>
        </>
      ) : left < 0 ? (
        <Body>{`申请的日子过了（最晚是 ${longDay(judicialUntil)}）。协议仍然有效，有人不做的可以向法院起诉。`}</Body>
      ) : (
        <>
          <Body>{`双方可以在 ${longDay(judicialUntil)}以前（含这一天）一起向法院申请司法确认，还有 ${left} 天。`}</Body>
          <Note>不申请协议也有效。法院确认以后，有一方不做的，另一方可以直接申请法院强制执行。</Note>
        </>
      )}
    </Card>
  )
}

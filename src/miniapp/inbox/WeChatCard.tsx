import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Head, Note } from '../ui/Text'
import { useConsent, type ConsentRow } from './useConsent'

const TEMPLATE_WORDS: Record<ConsentRow['template'], string> = { progress: '办理进展', todo: '需要您办的事' }

/** WeChat's own messages: how many are still to come by consent, and one more. */
export function WeChatCard() {
  const { rows, busy, ask } = useConsent()
  if (rows.length === 0) return null
  return (
    <Card>
      <Head>也发到微信</Head>
      <Note>{rows.map(({ template, credit }) => `${TEMPLATE_WORDS[template]}：还能发 ${credit} 条`).join('；')}。微信规定每同意一次能发一条。</Note>
      <ButtonRow><Button busy={busy} onTap={ask}>同意再发一条</Button></ButtonRow>
    </Card>
  )
}

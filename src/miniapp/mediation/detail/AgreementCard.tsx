import { View } from '@tarojs/components'
import { downloadAgreement, type MediationPage } from '../../../contract/mediation'
import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { fill } from '../../api'
import { ORIGIN } from '../../origin'
import { photoTiles } from '../../photoUrl'
import { saveFile } from '../../saveFile'
import { useAct } from '../../useAct'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { LinkButton } from '../../ui/LinkButton'
import { Photos } from '../../ui/Photos'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { HOW_WORDS, nameOf, sideWords } from '../words'
import { JudicialCard } from './JudicialCard'
import type { PaperProps } from './MediationBody'

type Agreement = NonNullable<MediationPage['agreement']>

/** The agreement as it will be signed, who has confirmed it, and how it comes to bind. */
export function AgreementCard(props: PaperProps) {
  const { mediation } = props
  const { agreement } = mediation
  const { run } = useAct()
  if (!agreement) return null
  const word = () => run(() => saveFile(ORIGIN + fill(downloadAgreement, { mediationId: mediation.id }), `调处${mediation.number}协议书.docx`))
  return (
    <>
      <Section title={agreement.effectiveOn ? '协议' : `协议第 ${agreement.edition} 稿`} />
      <Text mediation={mediation} agreement={agreement} />
      <Card>
        <Body>{bindWords(mediation, agreement)}</Body>
        {!agreement.effectiveOn && mediation.phase === 'agreed' && <Confirmations {...props} agreement={agreement} />}
        <Photos photos={photoTiles(agreement.signedPhotos)} />
        <LinkButton onTap={() => void word()}>{process.env.TARO_ENV === 'h5' ? '下载 Word' : '打开 Word 文件'}</LinkButton>
        <Note>要打印的，打开 Word 文件打印，上面留了签字的地方。</Note>
      </Card>
      {agreement.judicialUntil && <JudicialCard agreement={agreement} />}
      {mediation.pastAgreements?.map((past) => (
        <Card key={past.edition}>
          <Head>{`以前生效的第 ${past.edition} 稿`}</Head>
          <Body>{past.terms.map(({ what }, at) => `${at + 1}. ${what}`).join('\n')}</Body>
          <Note>{past.effectiveOn && `${longDay(past.effectiveOn)}生效`}</Note>
          <Photos photos={photoTiles(past.signedPhotos)} />
        </Card>
      ))}
    </>
  )
}

const Text = ({ mediation: { parties }, agreement }: { mediation: MediationPage; agreement: Agreement }) => (
  <View className='x-minutes'>
    <View className='x-minutes__title' role='heading' aria-level='2'>调解协议书</View>
    <View className='x-head'>当事人</View>
    {parties.map((party) => <View key={party.id} className='x-body'>{`${party.name}（${sideWords(party, parties)}）`}</View>)}
    <View className='x-head x-said'>怎么回事</View>
    <View className='x-body'>{agreement.facts}</View>
    <View className='x-head x-said'>说好的</View>
    {agreement.terms.map(({ id, partyId, what, amount, due }, at) => (
      <View key={id} className='x-body'>{`${at + 1}. ${parties.find((one) => one.id === partyId)?.name ?? ''}：${[what, amount && writeYuan(amount), due && `${longDay(due)}以前`].filter(Boolean).join('，')}`}</View>
    ))}
    {agreement.manner && <View className='x-head x-said'>怎么做</View>}
    {agreement.manner && <View className='x-body'>{agreement.manner}</View>}
  </View>
)

/** Who has confirmed it; those who cannot by a phone are noted by the mediator who read it to them. */
function Confirmations({ mediation: { parties, standing }, agreement, busy, onAct }: PaperProps & { agreement: Agreement }) {
  return (
    <View className='x-said'>
      {parties.map((party) => {
        const done = agreement.confirmed.find(({ partyId }) => partyId === party.id)
        return (
          <View key={party.id} className='x-said'>
            <Note>{`${nameOf(parties, party.id)}：${done ? `确认了（${HOW_WORDS[done.how]}）` : '还没有确认'}`}</Note>
            {!done && standing === 'mediator' && !party.hasAccount && (
              <ButtonRow>
                <Button disabled={busy} label={`他有意见：${party.name}`} onTap={() => onAct({ name: 'noteObjects', party })}>他有意见</Button>
                <Button disabled={busy} label={`他确认了：${party.name}`} onTap={() => onAct({ name: 'noteConfirms', party })}>他确认了</Button>
              </ButtonRow>
            )}
          </View>
        )
      })}
    </View>
  )
}

function bindWords({ phase }: MediationPage, { effectiveOn, oral }: Agreement): string {
  if (effectiveOn) return `${longDay(effectiveOn)}生效。${oral ? '这是口头协议的记录。' : '各方签了字。'}`
  if (phase !== 'agreed') return '这一稿有人有意见，还没有谈定，没有生效。'
  return oral ? '口头协议：各方都确认以后马上生效，不用签字。' : '各方都确认以后，在纸上签名、盖章或者按指印，调解员签名盖章，才生效。'
}

import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { LinkButton } from '../../ui/LinkButton'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Head, Note } from '../../ui/Text'
import { HOW_WORDS, sideWords, STANCE_WORDS, type Party } from '../words'
import type { PaperProps } from './MediationBody'

const OPEN_TO_ANSWER = ['waiting', 'underway', 'agreed']

/** Who quarrels with whom, and whether each is willing; what one said to a mediator's face is noted here. */
export function PartiesCard({ mediation, busy, onAct }: PaperProps) {
  const { parties, standing, phase, can } = mediation
  const notes = standing === 'mediator' && OPEN_TO_ANSWER.includes(phase)
  return (
    <>
      <Section title='当事人' {...(can.includes('addParty') && { more: '加当事人', onMore: () => onAct({ name: 'addParty' }) })} />
      {parties.map((party, at) => (
        <Card key={party.id}>
          <Row between top>
            <Head className='x-grow'>{`${party.name}（${sideWords(party, parties)}）`}</Head>
            <Tag kind={party.stance === 'agrees' ? 'done' : 'wait'}>{STANCE_WORDS[party.stance]}</Tag>
          </Row>
          {noteOf(party) && <Note>{noteOf(party)}</Note>}
          {notes && party.stance === 'asked' && (
            <ButtonRow>
              <Button disabled={busy} label={`他说不愿意：${party.name}`} onTap={() => onAct({ name: 'noteRefuses', party })}>他说不愿意</Button>
              <Button disabled={busy} label={`他说愿意：${party.name}`} onTap={() => onAct({ name: 'noteAgrees', party })}>他说愿意</Button>
            </ButtonRow>
          )}
          {at > 0 && can.includes('addParty') && (
            <View><LinkButton quiet label={`加错了，去掉${party.name}`} onTap={() => onAct({ name: 'dropParty', party })}>加错了，去掉</LinkButton></View>
          )}
        </Card>
      ))}
    </>
  )
}

const noteOf = ({ address, phone, how, stance, hasAccount }: Party): string =>
  [address, phone, how && stance !== 'asked' && HOW_WORDS[how], !hasAccount && '没有账号，由调解员联系'].filter(Boolean).join(' · ')

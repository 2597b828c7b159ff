import type { MediationPage } from '../../../contract/mediation'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { nameOf } from '../words'
import type { PaperProps } from './MediationBody'

type Statement = NonNullable<MediationPage['statements']>[number]

/** What each side said, the newest first, each with who can read it. */
export function StatementsCard({ mediation, onAct }: PaperProps) {
  const { statements = [], parties, can, standing } = mediation
  const own = standing === 'party'
  return (
    <>
      <Section title='说的情况' {...(can.includes('makeStatement') && { more: own ? '说情况' : '记当事人说的', onMore: () => onAct({ name: 'makeStatement' }) })} />
      {statements.length === 0 && <Card><Body>{own ? '还没有人说。反映时说过的不用再说；想补充的，可以只说给调解员听。' : '还没有人说。当面听到的，可以替他记下来。'}</Body></Card>}
      {statements.map((one) => (
        <Card key={one.id}>
          <Row between top>
            <Head className='x-grow'>{nameOf(parties, one.partyId)}</Head>
            <Tag kind={one.private ? 'wait' : 'plain'}>{one.private ? '只有调解员看得到' : '各方都看得到'}</Tag>
          </Row>
          <Body>{one.words}</Body>
          <Photos photos={photoTiles(one.photos)} />
          <Note>{statementNote(one)}</Note>
        </Card>
      ))}
    </>
  )
}

const statementNote = ({ at, notedBy }: Statement): string => [when(at), notedBy && `${notedBy}记的`].filter(Boolean).join(' · ')

import type { MediationPage } from '../../../contract/mediation'
import { photoTiles } from '../../photoUrl'
import { Card } from '../../ui/Card'
import { Photos } from '../../ui/Photos'
import { Section } from '../../ui/Section'
import { Body, Note } from '../../ui/Text'

/** What was told once, on the matter: nobody is asked for it again. */
export const ToldCard = ({ matter: { text, photos, place } }: { matter: NonNullable<MediationPage['matter']> }) => (
  <>
    <Section title='当初反映的' />
    <Card>
      <Body>{text}</Body>
      <Note>{place}</Note>
      <Photos photos={photoTiles(photos)} />
    </Card>
  </>
)

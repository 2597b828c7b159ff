import { useMemo } from 'react'
import type { TicketPage } from '../../contract/ticket'
import { photoTiles } from '../photoUrl'
import { Card } from '../ui/Card'
import { Photos } from '../ui/Photos'
import { Row } from '../ui/Row'
import { Body, Head, Note } from '../ui/Text'
import { lasting, when } from '../when'
import { yuan } from '../words'

type Finish = TicketPage['finishes'][number]

/** One time that the work was done, with its proof; without a finish, what is photographed so far. */
export function FinishCard({ finish, before = finish?.before ?? [] }: { finish?: Finish; before?: readonly string[] }) {
  const earlier = useMemo(() => photoTiles(before), [before])
  const later = useMemo(() => photoTiles(finish?.after ?? []), [finish])
  return (
    <Card>
      {finish && (
        <>
          <Row between top>
            <Head className='x-grow'>{finish.by.title || finish.by.name}</Head>
            <Note>{when(finish.at)}</Note>
          </Row>
          <Body>{finish.words}</Body>
          {finish.minutes > 0 && <Note>{`用了 ${lasting(finish.minutes * 60_000)}`}</Note>}
          {finish.materials.map(({ name, quantity, fen }, index) => (
            <Note key={index}>{`${name} × ${quantity}，${yuan(fen)} 元`}</Note>
          ))}
          {finish.materials.length > 1 && <Note>{`材料一共 ${yuan(finish.materials.reduce((sum, { fen }) => sum + fen, 0))} 元`}</Note>}
        </>
      )}
      {earlier.length > 0 && <Note className='x-said'>修之前</Note>}
      {earlier.length > 0 && <Photos photos={earlier} />}
      {later.length > 0 && <Note className='x-said'>修好以后</Note>}
      {later.length > 0 && <Photos photos={later} />}
    </Card>
  )
}

import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import type { TicketPage } from '../../contract/ticket'
import type { MatterPhase } from '../../domain/matter/matter'
import { openMatter } from '../matters/open'
import { photoTiles } from '../photoUrl'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Photos } from '../ui/Photos'
import { Row } from '../ui/Row'
import { Tag, type TagProps } from '../ui/Tag'
import { Body, Head, Note } from '../ui/Text'
import { MATTER_PHASE_WORDS, numberText } from '../words'

type Item = TicketPage['items'][number]

/** One reporter's matter: what they say, where they live, how to ring them, and whether they are content. */
export function ItemCard({ item }: { item: Item }) {
  const photos = useMemo(() => photoTiles(item.photoIds), [item.photoIds])
  const sentBack = useMemo(() => photoTiles(item.sentBackPhotos ?? []), [item.sentBackPhotos])
  const { reporter, place, sentBackWords } = item
  const tag = tagOf(item)
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{`事项 ${numberText(item.number)}`}</Head>
        <Tag kind={tag.kind}>{tag.text}</Tag>
      </Row>
      <Body>{item.text || item.title}</Body>
      {photos.length > 0 && <Photos photos={photos} />}
      {sentBackWords !== undefined && (
        <>
          <Body className='x-said x-wait'>{`${item.outstanding ? '没修好' : '上次说没修好'}：${sentBackWords}`}</Body>
          {sentBack.length > 0 && <Photos photos={sentBack} />}
        </>
      )}
      <Note className='x-said'>{[place, reporter.name, reporter.address !== place && reporter.address].filter(Boolean).join(' · ')}</Note>
      {item.rating !== undefined && <Note>{`评价 ${item.rating} 分，满分 5 分`}</Note>}
      <ButtonRow>
        <Button label={`看事项 ${numberText(item.number)}`} onTap={() => openMatter(item.id)}>看事项</Button>
        {reporter.phone && (
          <Button label={`给${reporter.name}打电话`} onTap={() => ring(reporter.phone ?? '')}>打电话</Button>
        )}
      </ButtonRow>
    </Card>
  )
}

function tagOf({ outstanding, sentBackWords, phase, rating }: Item): { kind: NonNullable<TagProps['kind']>; text: string } {
  if (outstanding) return sentBackWords === undefined ? { kind: 'wait', text: '待修' } : { kind: 'late', text: '没修好，要再去' }
  if (phase === 'closed') return { kind: 'done', text: rating === undefined ? '已办结' : '确认修好了' }
  return { kind: 'go', text: MATTER_PHASE_WORDS[phase as MatterPhase] ?? phase }
}

function ring(phone: string): void {
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${phone}`
  else void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

import Taro from '@tarojs/taro'
import type { VotePage } from '../../contract/vote'
import { POSTER_NAMES } from '../../domain/vote/posters'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Section } from '../ui/Section'

/** What hangs on the wall, to be read here and printed: the newest first. */
export function PostersCard({ vote: { id, posters } }: { vote: Pick<VotePage, 'id' | 'posters'> }) {
  if (posters.length === 0) return null
  return (
    <>
      <Section title='墙上的公示' />
      <Card tight>
        {[...posters].reverse().map((kind, at) => (
          <Field key={kind} first={at === 0} label={POSTER_NAMES[kind]} value='看和打印' onTap={() => void Taro.navigateTo({ url: `/vote/poster/index?id=${id}&kind=${kind}` })} />
        ))}
      </Card>
    </>
  )
}

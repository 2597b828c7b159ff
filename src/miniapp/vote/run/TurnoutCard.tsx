import { readTurnout } from '../../../contract/ballot'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { Bar } from '../../ui/Bar'
import { Card } from '../../ui/Card'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Body, Head, Note } from '../../ui/Text'
import { areaNeeded } from './areaNeeded'
import { shareWords } from '../../../domain/vote/shareWords'

/** How many took part, by persons and by area, and what the quorum still lacks. */
export function TurnoutCard({ voteId }: { voteId: string }) {
  const { data, problem, reload } = useLoad(() => call(readTurnout, { params: { voteId } }), [voteId])
  if (!data) return problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />
  const { tookPart, all, needed, missing, quorum } = data
  const need = quorum.n / quorum.d
  const enough = missing.persons === 0 && missing.areaCm2 === 0
  return (
    <Card>
      <Head>{enough ? '参与已经够了' : '参与还不够'}</Head>
      <Body className='x-said'>{`${tookPart.persons} / ${all.persons} 人，要 ${needed.persons} 人${missing.persons > 0 ? `，还差 ${missing.persons} 人` : ''}`}</Body>
      <Bar part={tookPart.persons} whole={all.persons} need={need} label={`参与 ${tookPart.persons} 人，共 ${all.persons} 人，要 ${needed.persons} 人`} />
      <Body className='x-said'>{`${areaNeeded(tookPart.areaCm2)} / ${areaNeeded(all.areaCm2)}，要 ${areaNeeded(needed.areaCm2)}${missing.areaCm2 > 0 ? `，还差 ${areaNeeded(missing.areaCm2)}` : ''}`}</Body>
      <Bar part={tookPart.areaCm2} whole={all.areaCm2} need={need} label={`参与面积 ${areaNeeded(tookPart.areaCm2)}，共 ${areaNeeded(all.areaCm2)}`} />
      <Note>{`要${shareWords(quorum)}的人数和面积都参与，才能作出决定（民法典 278）。`}</Note>
    </Card>
  )
}

import Taro from '@tarojs/taro'
import { useState } from 'react'
import { readFigures } from '../../contract/home'
import { call } from '../api'
import { useLoad } from '../useLoad'
import { Card } from '../ui/Card'
import { Failed } from '../ui/Failed'
import { Figures } from '../ui/Figures'
import { LinkButton } from '../ui/LinkButton'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Head, Note } from '../ui/Text'
import { openFigureList } from './open'
import { periodWords, thisMonth, type Period } from './period'
import { PeriodPicks } from './PeriodPicks'
import { figureTiles, percent } from './tiles'

/** The estate's public figures for a month, a year or all: each opens the list that makes it up. */
export default function FiguresPage() {
  const [period, setPeriod] = useState<Period>(thisMonth())
  const { data, problem, reload } = useLoad(() => call(readFigures, { query: { period } }), [period])
  const words = periodWords(period)
  return (
    <Page onRefresh={reload}>
      <PeriodPicks period={period} onChange={setPeriod} />
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={2} />)}
      {data && (
        <>
          <Figures figures={figureTiles(data, `${words}事项`, (figure) => openFigureList(figure, period))} />
          <ToldOnce {...data.toldOnce} onOpen={() => openFigureList('toldOnce', period)} />
          <Closures {...data.closures} onOpen={() => openFigureList('closures', period)} />
          <Card>
            <Head>这些数字怎么来的</Head>
            <Note>{`算的是${words}反映的事项，每一件都能点开看。没到期的不算按时也不算超时；暂停等配件的时间不计。居民没说话、到期自动办结的单独列出，不算满意。`}</Note>
            <LinkButton onTap={() => void Taro.navigateTo({ url: '/figures/promises/index' })}>看服务承诺 ›</LinkButton>
          </Card>
        </>
      )}
    </Page>
  )
}

/** 最多访一次: whoever has it in hand, its reporter tells of it once. */
function ToldOnce({ once, again, onOpen }: { once: number; again: number; onOpen: () => void }) {
  const all = once + again
  return (
    <Card>
      <Head>{`只说一次 ${percent(once, all)}`}</Head>
      <Note>{all === 0 ? '还没有受理的事项' : `受理 ${all} 件：说一次就办的 ${once} 件，退回重填或者又报了一遍的 ${again} 件`}</Note>
      {all > 0 && <LinkButton onTap={onOpen}>看是哪些 ›</LinkButton>}
    </Card>
  )
}

/** How matters were closed: by a resident's word, or by themselves. */
function Closures({ confirmed, unconfirmed, onOpen }: { confirmed: number; unconfirmed: number; onOpen: () => void }) {
  const all = confirmed + unconfirmed
  return (
    <Card>
      <Head>怎么办结的</Head>
      <Note>{all === 0 ? '还没有办结的事项' : `办结 ${all} 件：居民确认 ${confirmed} 件，没有回音自动办结 ${unconfirmed} 件`}</Note>
      {all > 0 && <LinkButton onTap={onOpen}>看是哪些 ›</LinkButton>}
    </Card>
  )
}

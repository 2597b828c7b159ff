import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { VOTE_VERBS } from '../../../domain/vote/openVerbs'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Section } from '../../ui/Section'
import { Body } from '../../ui/Text'
import { Timeline } from '../../ui/Timeline'
import { photoTiles } from '../../photoUrl'
import { when } from '../../when'
import { numberText } from '../../words'
import { openRun } from '../run/go'
import { HeadCard } from '../run/HeadCard'
import { ResultCards } from '../run/ResultCards'
import { TurnoutCard } from '../run/TurnoutCard'
import { useVote } from '../run/useVote'
import { CheckCard } from './CheckCard'
import { MyVoices } from './MyVoices'
import { ObjectionCard } from './ObjectionCard'
import { QuestionCards } from './QuestionCards'
import { PostersCard } from '../PostersCard'
import { RollCard } from './RollCard'

const COUNTED = ['closed', 'final']

/** A vote for everybody: what is decided and by which rule, where it stands, and for an owner whether their ballot is in. */
export default function VoteDetail() {
  const { id = '' } = useRouter().params
  const { data: vote, problem, reload } = useVote(id)
  // back from casting, what is below the vote is read again too
  const [turn, setTurn] = useState(0)
  useDidShow(() => setTurn((before) => before + 1))
  const runs = vote?.can.some((verb) => (VOTE_VERBS as readonly string[]).includes(verb))
  return (
    <Page
      title={vote && `表决 ${numberText(vote.number)}`}
      onRefresh={reload}
      dock={vote && runs && <Dock><Button kind='primary' wide onTap={() => openRun(vote.id)}>办理这次表决</Button></Dock>}
    >
      {!vote && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {vote && (
        <>
          <HeadCard vote={vote} />
          {['open', ...COUNTED].includes(vote.phase) && <MyVoices key={`mine ${turn}`} vote={vote} />}
          {vote.phase === 'open' && <TurnoutCard key={`turnout ${turn}`} voteId={vote.id} />}
          {COUNTED.includes(vote.phase) && <ResultCards vote={vote} />}
          {COUNTED.includes(vote.phase) && vote.count && <CheckCard voteId={vote.id} named={!vote.secret} />}
          {vote.text && <><Section title='公示全文' /><Card><Body>{vote.text}</Body></Card></>}
          <QuestionCards vote={vote} />
          {vote.roll && <RollCard vote={vote} />}
          <PostersCard vote={vote} />
          <ObjectionCard vote={vote} onChanged={reload} />
          <Section title='经过' />
          <Card>
            <Timeline entries={vote.timeline.map(({ id: key, title, words, note, by, photos, at }) => ({ key, title, when: when(at), note: [words, note, by].filter(Boolean).join('；') || undefined, photos: photoTiles(photos) }))} />
          </Card>
        </>
      )}
    </Page>
  )
}

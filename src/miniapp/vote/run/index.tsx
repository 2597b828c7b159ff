import { useRouter } from '@tarojs/taro'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { numberText } from '../../words'
import { PostersCard } from '../PostersCard'
import { HeadCard } from './HeadCard'
import { ObjectionCards } from './ObjectionCards'
import { ResultCards } from './ResultCards'
import { OpenSheet } from './steps/OpenSheet'
import { StepDock } from './steps/StepDock'
import { useSteps } from './steps/useSteps'
import { TurnoutCard } from './TurnoutCard'
import { useVote } from './useVote'
import { WorkCard } from './WorkCard'

/** A vote as those see it who run it: where it stands, what waits for them, and the step that comes next. */
export default function Run() {
  const { id = '' } = useRouter().params
  const { data: vote, problem, reload } = useVote(id)
  const { sheet, act, busy, close, onDone } = useSteps(vote, reload)
  return (
    <Page title={vote && `办理表决 ${numberText(vote.number)}`} onRefresh={reload} dock={vote && <StepDock vote={vote} busy={busy} onAct={act} />}>
      {!vote && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {vote && (
        <>
          <HeadCard vote={vote} />
          {vote.phase === 'open' && <TurnoutCard voteId={vote.id} />}
          {vote.count && <ResultCards vote={vote} />}
          <ObjectionCards vote={vote} onAct={act} />
          <WorkCard vote={vote} />
          <PostersCard vote={vote} />
        </>
      )}
      {vote && sheet && <OpenSheet open={sheet} vote={vote} onAct={act} onClose={close} onDone={onDone} />}
    </Page>
  )
}

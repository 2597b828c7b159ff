import { localDateOf, longDay, type Instant, type LocalDate } from '../../../domain/calendar'
import { POSTER_NAMES, type PosterKind } from '../../../domain/vote/posters'
import type { Voice } from '../../../domain/vote/roll/roll'
import type { Vote } from '../../../domain/vote/vote'
import { text, type Poster, type PosterBlock } from '../../word/poster'
import { amountWords } from '../inWords'
import { countBlocks } from './countBlocks'
import { candidateBlocks, noticeBlocks } from './noticeBlocks'
import { rollBlocks } from './rollBlocks'

export interface PosterOf {
  readonly vote: Vote
  readonly estateName: string
  /** 全小区, 3号楼. */
  readonly scopeName: string
  /** The roll, for the sheet that hangs it; of others it is not asked. */
  readonly voices: readonly Voice[]
  readonly link: string
}

/** A sheet of a vote as it hangs on the wall. Nobody but candidates is named on it. */
export function compose(kind: PosterKind, { vote, estateName, scopeName, voices, link }: PosterOf): Poster {
  return {
    title: `${estateName}${POSTER_NAMES[kind]}`,
    blocks: [text(`${kind === 'void' ? '原定的' : ''}业主表决：${vote.title}（第 ${vote.number} 号，${scopeName}）`), ...blocksOf(kind, vote, scopeName, voices)],
    signed: `${estateName}${convener(vote)}（盖章）`,
    dated: longDay(DAYS[kind](vote)),
    link,
    linkWords: '手机扫码看全文、进度和结果；不用手机的，到物业服务中心看纸质的。',
  }
}

/** Who calls the owners together: before there is a committee the preparatory group. @law 物业管理条例 10；民法典 277 */
const convener = ({ questions }: Vote) => (questions.some(({ kind, vacancies }) => kind === 'election' && !vacancies) ? '业主大会筹备组（换届小组）' : '业主委员会')

function blocksOf(kind: PosterKind, vote: Vote, scopeName: string, voices: readonly Voice[]): readonly PosterBlock[] {
  switch (kind) {
    case 'notice':
      return noticeBlocks(vote, scopeName)
    case 'candidates':
      return candidateBlocks(vote)
    case 'roll':
      return rollBlocks(vote, voices)
    case 'opening':
      return [
        text(`投票从${longDay(vote.notice?.opensOn)} 00:00 开始，到${longDay(vote.notice?.closesOn)} 24:00 截止。名册已经定下：${vote.roll ? `${vote.roll.totals.voices} 个票权，${amountWords(vote.roll.totals)}` : ''}。`),
        text('手机：扫下面的码，打开“投票”，看到“已投”和编号才算投完。纸质：到物业服务中心领选票，投进票箱，或请上门的工作人员收。手机和纸质只算一张。'),
        text('行动不便的，可以书面委托别人，或请家人在手机上代投这一次；都要您本人同意，截止前可以撤回。'),
        text('没有投票的，不会被当作同意。请大家都来投。'),
      ]
    case 'extension':
      return vote.extension
        ? [
            text(`到${longDay(localDateOf(vote.extension.at))}，参与投票的有 ${amountWords(vote.extension.turnout)}，还没有达到法定的参与比例（民法典第二百七十八条）。投票延长到${longDay(vote.extension.closesOn)} 24:00，只延长这一次。`),
            text(`原因：${vote.extension.reason}`),
            text('已经投了的不用再投。还没有投的，请扫下面的码，或到物业服务中心领纸质选票。'),
          ]
        : []
    case 'count':
    case 'result':
      return countBlocks(vote, kind)
    case 'void':
      return [text(`这次表决作废，投过的票都不算数，也不公布。原因：${vote.voidReason ?? ''}`), text('需要重新表决的，会另行公示。')]
  }
}

const dayAt = (at: Instant | undefined) => (at === undefined ? undefined : localDateOf(at))

/** The day on which each is hung. */
const DAYS: Record<PosterKind, (vote: Vote) => LocalDate | undefined> = {
  notice: ({ notice }) => notice?.on,
  candidates: ({ notice }) => notice?.on,
  roll: ({ roll }) => roll?.on,
  opening: ({ openedAt }) => dayAt(openedAt),
  extension: ({ extension }) => dayAt(extension?.at),
  count: ({ count }) => count?.on,
  result: ({ endedAt }) => dayAt(endedAt),
  void: ({ phaseSince }) => dayAt(phaseSince),
}

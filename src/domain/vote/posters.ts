import type { Vote } from './vote'

/** What hangs on the wall in the course of a vote, in the order in which it comes. @law 物业管理条例 14; 业主大会和业主委员会指导规则 22、28、30 */
export const POSTERS = ['notice', 'candidates', 'roll', 'opening', 'extension', 'count', 'result', 'void'] as const
export type PosterKind = (typeof POSTERS)[number]

export const POSTER_NAMES: Record<PosterKind, string> = {
  notice: '表决公示',
  candidates: '候选人公示',
  roll: '名册公示',
  opening: '投票公告',
  extension: '延期公告',
  count: '计票公示',
  result: '结果公告',
  void: '作废公告',
}

/** Which of them there are by now. What was hung stays to be read, but for a count that was found wrong. */
export function hungPosters(vote: Pick<Vote, 'phase' | 'notice' | 'roll' | 'openedAt' | 'extension' | 'count' | 'recountDue' | 'candidates'>): readonly PosterKind[] {
  const counted = vote.count !== undefined && !vote.recountDue
  const hung: Record<PosterKind, boolean> = {
    notice: vote.notice !== undefined,
    candidates: vote.notice !== undefined && vote.candidates.length > 0,
    roll: vote.roll !== undefined,
    opening: vote.openedAt !== undefined,
    extension: vote.extension !== undefined,
    count: counted && ['closed', 'final'].includes(vote.phase),
    result: counted && vote.phase === 'final',
    void: vote.phase === 'void' && vote.notice !== undefined,
  }
  return POSTERS.filter((kind) => hung[kind])
}

import type { VotePage, VoteTally } from '../../contract/vote'
import type { Actor } from '../../domain/actor'
import { toIso, type Instant } from '../../domain/calendar'
import { objectUntil } from '../../domain/vote/dates'
import { openElectionVerbs } from '../../domain/vote/election/openElectionVerbs'
import { openVerbs } from '../../domain/vote/openVerbs'
import { hungPosters } from '../../domain/vote/posters'
import type { Vote } from '../../domain/vote/vote'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { readEvents, readPeople, timelineOf } from '../timeline'
import { scopeWords } from './ballot/keepLog'
import { HUNG, ROW, seesDrafts } from './list'

interface Row {
  state: Vote
  row: VotePage & { questions: never }
  hung: boolean
  item: VotePage['item'] | null
  former: VotePage['former'] | null
}

const PAGE = `select v.state, (select row_to_json(r) from (select ${ROW}) r) as row, ${HUNG} as hung,
  (select json_build_object('id', i.id, 'number', i.number, 'title', i.title) from agenda_item i where i.estate_id = v.estate_id and i.id = v.item_id) as item,
  (select json_build_object('id', f.id, 'number', f.number) from vote f where f.estate_id = v.estate_id and f.id = (v.state->>'formerId')::uuid) as former
  from vote v where v.estate_id = $1 and v.id = $2`

/** A vote that this reader may see: from the notice on everybody, before that those who work on it; else refused with NOT_FOUND. */
export async function findVote(pool: Pool, estateId: string, voteId: string, viewer: Actor | undefined): Promise<Row> {
  const found = await pool.query<Row>({ name: 'vote page', text: PAGE, values: [estateId, voteId] })
  const page = found.rows[0]
  if (!page || !(page.hung || seesDrafts(viewer) || nominates(page.state, viewer))) throw refused({ code: 'NOT_FOUND', kind: 'vote' })
  return page
}

/** A vote's page. Nobody is named who objects. */
export async function readVotePage(pool: Pool, estateId: string, voteId: string, viewer: Actor | undefined, now: Instant): Promise<VotePage> {
  const { state, row, item, former } = await findVote(pool, estateId, voteId, viewer)
  const works = seesDrafts(viewer)
  const [events, scopeName] = await Promise.all([readEvents(pool, estateId, [voteId]), scopeWords(pool, estateId, state.scope)])
  const people = await readPeople(pool, estateId, [...new Set(events.map(({ personId }) => personId))])
  const about = state.phase === 'closed' ? 'count' : 'roll'
  const until = ['roll', 'closed'].includes(state.phase) ? objectUntil(state, about) : undefined
  return {
    ...row,
    text: state.text,
    scope: state.scope,
    scopeName,
    questions: state.questions as never,
    rules: state.rules as VotePage['rules'],
    ...(item && { item }),
    ...(former && { former }),
    ...(state.review && { review: { approved: state.review.approved, words: state.review.words, at: toIso(state.review.at) } }),
    ...(state.notice && { notice: { ...state.notice } }),
    ...(state.roll && { roll: { ...state.roll, totals: { ...state.roll.totals } } }),
    ...(until !== undefined && { objectUntil: toIso(until) }),
    ...(state.extension && { extension: extensionOf(state.extension) }),
    ...(state.count && (state.phase === 'closed' || state.phase === 'final' || works) && { count: { on: state.count.on, edition: state.count.edition, tally: state.count.tally as unknown as VoteTally } }),
    ...(state.publicKey && { publicKey: state.publicKey }),
    candidates: state.candidates.map((one) => ({
      id: one.id,
      name: one.name,
      words: one.words,
      by: one.by,
      ...(one.supporters !== undefined && { supporters: one.supporters }),
      mine: one.personId === viewer?.personId,
      ...(one.check && works && { check: { met: [...one.check.met], words: one.check.words, at: toIso(one.check.at) } }),
    })),
    posters: [...hungPosters(state)],
    objections: state.objections.map((one) => ({
      id: one.id,
      about: one.about,
      ...(one.no !== undefined && { no: one.no }),
      words: one.words,
      photoIds: works || one.by === viewer?.personId ? [...one.photoIds] : [],
      at: toIso(one.at),
      mine: one.by === viewer?.personId,
      ...(one.answer && { answer: { upheld: one.answer.upheld, words: one.answer.words, at: toIso(one.answer.at) } }),
    })),
    ...(state.voidReason && { voidReason: state.voidReason }),
    can: viewer ? [...openVerbs(state, viewer), ...openElectionVerbs(state, viewer), ...(until !== undefined && now < until && viewer.unitIds.length > 0 ? ['objectTo'] : [])] : [],
    timeline: timelineOf(events, { viewerId: viewer?.personId, seesNames: works, people }),
  }
}

const extensionOf = ({ from, closesOn, reason, turnout }: NonNullable<Vote['extension']>) => ({ from, closesOn, reason, turnout: { ...turnout } })

/** While an election is drafted, whoever may put names forward sees it. */
const nominates = ({ phase, questions }: Vote, viewer: Actor | undefined): boolean =>
  viewer !== undefined && phase === 'draft' && questions.some(({ kind }) => kind === 'election')

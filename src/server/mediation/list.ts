import type { MediationRow } from '../../contract/mediation'
import type { Actor } from '../../domain/actor'
import { localDateOf, type Instant } from '../../domain/calendar'
import type { Matter } from '../../domain/matter/matter'
import { confirms } from '../../domain/mediation/agreement'
import { OPEN_PHASES, type Mediation } from '../../domain/mediation/mediation'
import { partyOf } from '../../domain/mediation/reasons'
import { reads, standingOf } from '../../domain/mediation/whoReads'
import { TIER_ROLES, TIERS } from '../../domain/mediation/tiers'
import type { Queryable } from '../db/pool'

const SHOWN_MOST = 200

/** Those that the reader has a standing in: one's own, those one mediates or could take, and the secretary's all. By what is due first. */
export async function listMediations(db: Queryable, estateId: string, viewer: Actor, now: Instant, { of, search }: { of: 'open' | 'done'; search?: string }): Promise<{ rows: MediationRow[] }> {
  const tiers = TIERS.filter((tier) => (TIER_ROLES[tier] as readonly string[]).includes(viewer.role))
  const { rows } = await db.query<{ state: Mediation; matter: Pick<Matter, 'title' | 'reporterId'>; changed_at: Date }>({
    name: 'mediations of a reader',
    text: `select g.state, json_build_object('title', m.title, 'reporterId', m.reporter_id) as matter, g.changed_at
      from mediation g join matter m on m.estate_id = g.estate_id and m.id = g.matter_id
      where g.estate_id = $1 and (g.phase = any($4)) = $5
        and (g.party_ids @> array[$3::uuid] or g.mediator_ids @> array[$3::uuid] or g.tier = any($2) or $6)
        and ($7::text is null or g.title ilike '%' || $7 || '%' or g.number::text = $7)
      order by case when $5 then g.due end, g.changed_at desc limit ${SHOWN_MOST}`,
    values: [estateId, tiers, viewer.personId, OPEN_PHASES, of === 'open', viewer.role === 'secretary', search?.replace(/[\\%_]/g, '\\$&') || null],
  })
  return {
    rows: rows.flatMap(({ state, matter, changed_at }) => {
      const row = rowOf(state, matter, viewer, now)
      return row ? [{ ...row, changedAt: changed_at.toISOString() }] : []
    }),
  }
}

function rowOf(mediation: Mediation, matter: Pick<Matter, 'title' | 'reporterId'>, viewer: Actor, now: Instant): Omit<MediationRow, 'changedAt'> | undefined {
  const standing = standingOf(mediation, viewer)
  if (standing === 'none') return undefined
  const { id, number, matterNumber, phase, tier, due } = mediation
  const title = titleShown(mediation, matter, viewer)
  const waits = waitsFor(mediation, viewer)
  return { id, number, matterNumber, title, phase, tier, due, late: isLate(mediation, now), standing, ...(waits && { waits }) }
}

/** The matter's own title, which is its reporter's words, for those who may read them; the others see one that tells no more than all know. */
export const titleShown = (mediation: Mediation, { title, reporterId }: Pick<Matter, 'title' | 'reporterId'>, viewer: Actor): string =>
  reads('matter', standingOf(mediation, viewer)) || viewer.personId === reporterId ? title : mediation.title

/** Past its tier's own days, while that tier still has to settle it. */
export const isLate = ({ phase, due }: Mediation, now: Instant): boolean => (phase === 'waiting' || phase === 'underway' || phase === 'agreed') && due < localDateOf(now)

/** What the reader is waited for, in a few words. */
export function waitsFor(mediation: Mediation, viewer: Actor): string | undefined {
  const { phase, agreement, sessions, parties } = mediation
  const party = partyOf(mediation, viewer)
  const offered = sessions.find(({ state }) => state === 'offered')
  if (party) {
    if (party.stance === 'asked' && (phase === 'waiting' || phase === 'underway')) return '请说愿不愿意调解'
    if (phase === 'agreed' && !confirms(agreement, party.id)) return '请看协议，确认或者说意见'
    if (offered && phase !== 'ended' && phase !== 'settled' && !offered.choices.some(({ partyId }) => partyId === party.id)) return '请选方便的时间'
    if (phase === 'performing' && agreement?.terms.some(({ partyId, state }) => partyId === party.id && state === 'open')) return '有约定要做到'
    const otherSide = (partyId: string) => parties.some(({ id, side }) => id === partyId && side !== party.side)
    if (phase === 'performing' && agreement?.terms.some(({ partyId, state }) => otherSide(partyId) && state === 'reported')) return '对方说做到了，请看看'
    return undefined
  }
  const standing = standingOf(mediation, viewer)
  if (standing === 'tier') return phase === 'waiting' ? '等人接手' : undefined
  if (standing !== 'mediator') return undefined
  if (offered && parties.every(({ id, personId }) => !personId || offered.choices.some(({ partyId }) => partyId === id))) return '时间都选好了，请定下来'
  if (phase === 'agreed' && !agreement?.oral && parties.every(({ id }) => confirms(agreement, id))) return '都确认了，请签字'
  if (phase === 'performing' && agreement?.terms.some(({ state }) => state === 'reported')) return '有约定等确认'
  return phase === 'underway' ? '正在调解' : undefined
}


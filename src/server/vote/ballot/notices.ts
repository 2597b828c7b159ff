import type { BoxEvent } from '../../../domain/vote/ballot/boxEvents'
import type { NoticeDraft, Recipient } from '../../concept'
import type { StoredVoice } from './voice'

/** Who is told that something was done in their place; never what was chosen. */
export function noticesOf(event: BoxEvent, voice: StoredVoice): readonly NoticeDraft[] {
  const tell = (to: readonly string[], title: string, body: string): NoticeDraft[] =>
    to.length === 0
      ? []
      : [{ to: to.map((person): Recipient => ({ person })), kind: event.type, title, body, link: `vote:${voice.voteId}`, subjectId: voice.voteId, template: 'progress' }]
  const grantOf = (id: string | undefined) => voice.box.grants.find((grant) => grant.id === id)
  const ownerOf = (id: string | undefined) => [grantOf(id)?.forOwnerId].filter((owner) => owner !== undefined)
  switch (event.type) {
    case 'BallotCast':
      return tell(ownerOf(event.grantId), '有人替您投了票', `${grantOf(event.grantId)?.name ?? '受托人'}已替您投票，名册 ${event.no} 号。不是您的意思，可以在投票截止前撤回或改投。`)
    case 'GrantMade':
      return tell([event.grant.personId], event.grant.kind === 'helper' ? '家人请您代投' : '您受委托投票', `名册 ${event.no} 号的票由您来投，只限这一次表决。`)
    case 'GrantEnded':
      return tell([...ownerOf(event.grantId), ...[grantOf(event.grantId)?.personId].filter((one) => one !== undefined)], '代投已撤销', `名册 ${event.no} 号：${event.reason}`)
    case 'BallotStruck':
      return tell(event.ownerIds ?? [], '您家的一张选票不再计入', `名册 ${event.no} 号：有人对计票提出异议，核对后成立。${event.reason}。之前投过的有效选票会重新算数；您有不同意见，可以在公示期内对计票提出异议。`)
    case 'VoterNamed':
      return tell([event.ownerId], '共有人推选您投票', `名册 ${event.no} 号的票由您来投。`)
    default:
      return []
  }
}

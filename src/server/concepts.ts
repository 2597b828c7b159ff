import type { AgendaItem } from '../domain/agendaItem/agendaItem'
import type { ItemEvent } from '../domain/agendaItem/events'
import type { Matter, MatterEvent } from '../domain/matter/matter'
import type { Meeting, MeetingEvent } from '../domain/meeting/meeting'
import type { Ticket, TicketEvent } from '../domain/ticket/ticket'
import { companyContractConcept } from './companyContract/concept'
import type { CompanyContract, ContractEvent } from '../domain/companyContract/companyContract'
import type { WorksEvent } from '../domain/worksProject/events'
import type { WorksProject } from '../domain/worksProject/worksProject'
import { worksProjectConcept } from './worksProject/concept'
import type { SittingEvent } from '../domain/sitting/events'
import type { Sitting } from '../domain/sitting/sitting'
import { sittingConcept } from './sitting/concept'
import type { MediationEvent } from '../domain/mediation/events'
import type { Mediation } from '../domain/mediation/mediation'
import { mediationConcept } from './mediation/concept'
import { committeeConcept } from './committee/concept'
import type { Committee, CommitteeEvent } from '../domain/committee/committee'
import { agendaItemConcept } from './agendaItem/concept'
import type { BoxEvent } from '../domain/vote/ballot/boxEvents'
import type { VoteEvent } from '../domain/vote/events'
import type { Vote } from '../domain/vote/vote'
import type { Concept, Kind } from './concept'
import { matterConcept } from './matter/concept'
import { meetingConcept } from './meeting/concept'
import { ticketConcept } from './ticket/concept'
import { voteConcept } from './vote/concept'
import { voiceConcept } from './vote/ballot/concept'
import type { StoredVoice } from './vote/ballot/voice'
import type { StudioDay, StudioDayEvent } from '../domain/deputyStudio/day'
import type { StudioCase, StudioCaseEvent } from '../domain/deputyStudio/studioCase'
import { studioCaseConcept } from './deputyStudio/caseConcept'
import { studioDayConcept } from './deputyStudio/dayConcept'

/** Every concept with a stream of its own. A new one is named here and in `Kind`, and nowhere else. */
interface Types {
  matter: { state: Matter; event: MatterEvent }
  ticket: { state: Ticket; event: TicketEvent }
  agendaItem: { state: AgendaItem; event: ItemEvent }
  meeting: { state: Meeting; event: MeetingEvent }
  vote: { state: Vote; event: VoteEvent }
  voice: { state: StoredVoice; event: BoxEvent }
  committee: { state: Committee; event: CommitteeEvent }
  companyContract: { state: CompanyContract; event: ContractEvent }
  worksProject: { state: WorksProject; event: WorksEvent }
  sitting: { state: Sitting; event: SittingEvent }
  mediation: { state: Mediation; event: MediationEvent }
  studioDay: { state: StudioDay; event: StudioDayEvent }
  studioCase: { state: StudioCase; event: StudioCaseEvent }
}

type Named = keyof Types & Kind
export type StateOf<K extends Kind> = K extends Named ? Types[K]['state'] : never
export type EventOf<K extends Kind> = K extends Named ? Types[K]['event'] : never

export const concepts: { [K in Kind]: Concept<StateOf<K>, EventOf<K>> } = {
  matter: matterConcept,
  ticket: ticketConcept,
  agendaItem: agendaItemConcept,
  meeting: meetingConcept,
  vote: voteConcept,
  voice: voiceConcept,
  committee: committeeConcept,
  companyContract: companyContractConcept,
  worksProject: worksProjectConcept,
  sitting: sittingConcept,
  mediation: mediationConcept,
  studioDay: studioDayConcept,
  studioCase: studioCaseConcept,
} as never

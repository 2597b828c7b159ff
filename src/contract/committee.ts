import type { z } from 'zod'
import type { committeePage, committeeSchemas } from './committee.schema'
import { ESTATE, KEEPERS, ORGANISERS, route, type Carried } from './route'

type S = typeof committeeSchemas
export type CommitteePage = z.output<typeof committeePage>
export type CommitteeAnswer = z.output<S['readCommittee']['answer']>

const COMMITTEE = `${ESTATE}/committee`
const ONE = `${COMMITTEE}/:committeeId`

export const readCommittee = route<Carried<S['readCommittee']>>()('readCommittee', 'GET', COMMITTEE, ['guest'], '业委会：谁在任、到什么时候、要做的事')
export const enterCommittee = route<Carried<S['enterCommittee']>>()('enterCommittee', 'POST', COMMITTEE, KEEPERS, '登记现任业委会')
export const chooseOfficers = route<Carried<S['chooseOfficers']>>()('chooseOfficers', 'POST', `${ONE}/officers`, KEEPERS, '记下推选的主任、副主任')
export const endSeat = route<Carried<S['endSeat']>>()('endSeat', 'POST', `${ONE}/end-seat`, KEEPERS, '委员离任')
export const seatAlternate = route<Carried<S['seatAlternate']>>()('seatAlternate', 'POST', `${ONE}/seat-alternate`, KEEPERS, '候补委员递补')
export const handOverItem = route<Carried<S['handOverItem']>>()('handOverItem', 'POST', `${ONE}/hand-over`, KEEPERS, '移交清单里的一项已交接')
export const fileCommittee = route<Carried<S['fileCommittee']>>()('fileCommittee', 'POST', `${ONE}/file`, KEEPERS, '已向街道办事处备案')
export const draftByElection = route<Carried<S['draftByElection']>>()('draftByElection', 'POST', `${ONE}/by-election`, ORGANISERS, '起草补选表决')
export const draftRecall = route<Carried<S['draftRecall']>>()('draftRecall', 'POST', `${ONE}/recall`, ORGANISERS, '提请罢免：起草表决')

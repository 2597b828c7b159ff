import { evolve, type CompanyContract, type ContractEvent } from '../../domain/companyContract/companyContract'
import { CONTRACT_KEEPERS } from '../../domain/companyContract/keepContract'
import type { Concept, NoticeDraft, Recipient } from '../concept'
import { dayWords } from '../vote/inWords'

const keepers: Recipient[] = CONTRACT_KEEPERS.map((role) => ({ role }))

function noticesOf(event: ContractEvent, { id }: CompanyContract): readonly NoticeDraft[] {
  if (event.type !== 'ContractDayReminded') return []
  const told = { kind: event.type, link: `contract:${id}`, subjectId: id, template: 'todo' as const }
  return [{ ...told, to: keepers, title: `物业合同：${event.what}`, body: `${dayWords(event.on)}（${event.article}）` }]
}

/** How the property company's contract is stored. */
export const companyContractConcept: Concept<CompanyContract, ContractEvent> = {
  table: 'company_contract',
  evolve,
  notices: noticesOf,
  columns: ({ until }) => ({ ends_on: until }),
}

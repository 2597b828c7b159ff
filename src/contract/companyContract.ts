import type { z } from 'zod'
import type { companyContractPage, companyContractSchemas } from './companyContract.schema'
import { ESTATE, KEEPERS, ORGANISERS, route, type Carried } from './route'

type S = typeof companyContractSchemas
export type ContractPage = z.output<typeof companyContractPage>

const CONTRACT = `${ESTATE}/company-contract`
const ONE = `${CONTRACT}/:contractId`

export const readContract = route<Carried<S['readContract']>>()('readContract', 'GET', CONTRACT, ['guest'], '物业合同：到什么时候、几家报价')
export const enterContract = route<Carried<S['enterContract']>>()('enterContract', 'POST', CONTRACT, KEEPERS, '登记物业合同')
export const addOffer = route<Carried<S['addOffer']>>()('addOffer', 'POST', `${ONE}/offers`, KEEPERS, '收到一份报价')
export const dropOffer = route<Carried<S['dropOffer']>>()('dropOffer', 'POST', `${ONE}/drop-offer`, KEEPERS, '去掉一份报价')
export const draftHire = route<Carried<S['draftHire']>>()('draftHire', 'POST', `${ONE}/hire`, ORGANISERS, '起草选聘表决')
export const draftDismissal = route<Carried<S['draftDismissal']>>()('draftDismissal', 'POST', `${ONE}/dismiss`, ORGANISERS, '起草解聘表决')

import { v7 as newId } from 'uuid'
import type { CompanyContract, CompanyOffer } from '../../domain/companyContract/companyContract'
import { draftChoice } from '../../domain/companyContract/keepContract'
import { writeYuan } from '../../domain/money'
import { hireQuestion } from '../../domain/vote/company'
import { draftVote } from '../../domain/vote/draftVote'
import { YES_NO, type Question } from '../../domain/vote/question'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { nextNumber } from '../number'
import { estateVoteRules } from '../vote/rules'

/** What stands beside a company on the ballot. */
const detailOf = ({ fee, years, services }: CompanyOffer): string => `每平方米每月 ${writeYuan(fee)}，合同 ${years} 年。${services}`

const ASKED: Record<'hire' | 'dismiss', (contract: CompanyContract) => { title: string; text: string; question: Question }> = {
  hire: ({ company, until, offers }) => ({
    title: '选聘物业服务企业',
    text: `与${company}的合同到 ${until} 为止。以后由哪一家服务，请全体业主选。`,
    question: { ...hireQuestion('company', offers.map((one) => ({ id: one.id, company: one.company, detail: detailOf(one) }))), text: '选一家；都不同意的选“弃权”。' },
  }),
  dismiss: ({ company, until }) => ({
    title: `是否解聘${company}`,
    text: `现在的合同到 ${until} 为止。解聘的要提前六十日书面通知（民法典 946）。`,
    question: { id: 'dismiss', title: `是否解聘${company}`, text: '', matter: 4, kind: 'single', options: YES_NO },
  }),
}

/** A draft of the vote that the contract asks of the owners. */
export async function draftAbout(what: 'hire' | 'dismiss', { pool, numbers }: Pick<Deps, 'pool' | 'numbers'>, command: Command, contractId: string) {
  const [number, rules] = await Promise.all([nextNumber(numbers, command.estateId, 'vote'), estateVoteRules(pool, command.estateId)])
  const voteId = newId()
  return handle(pool, command, async (work) => {
    const contract = await work.decide('companyContract', contractId, (one, actor, now) => draftChoice({ voteId, voteNumber: number, what }, one, actor, now))
    const { question, ...words } = ASKED[what](contract)
    await work.carryOut('vote', voteId, draftVote({ id: voteId, number, ...words, scope: { kind: 'estate' }, secret: false, rules, questions: [question] }, work.actor, work.now))
    return { voteId, number }
  })
}

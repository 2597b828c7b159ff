import { writeMoney, writeYuan } from '../../domain/money'
import type { KeepContractRefusal } from '../../domain/companyContract/keepContract'
import type { Sentences } from '../sentences'

type Own = Exclude<KeepContractRefusal, { code: 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' }>

/** Why nothing may be done with the contract or its offers, and what to do instead. */
export const companyContractSentences: Sentences<Own> = {
  CONTRACT_IS_OVER: [409, () => '这份合同已经结束。请看现在的合同。'],
  CONTRACT_DAYS: [422, ({ from, until }) => `合同到期（${until}）要在开始（${from}）之后，请检查日期。`],
  FEE_NOT_GOOD: [422, () => `物业费按每平方米每月填，${writeMoney(0)} 到 ${writeYuan(10_000)}之间。`],
  OFFER_KNOWN: [409, ({ company }) => `${company}的报价已经有了。要改请先去掉原来的。`],
  TOO_MANY_OFFERS: [422, ({ most }) => `最多放 ${most} 份报价，请先去掉不合适的。`],
  NO_SUCH_OFFER: [404, () => '这份报价不在了，可能刚刚有人去掉。请刷新后再看。'],
  TOO_FEW_OFFERS: [409, ({ offers, least }) => `现在有 ${offers} 份报价，至少要 ${least} 份才能请业主选。`],
}

import type { z } from 'zod'
import { WORKS_KEEPERS } from '../domain/worksProject/reasons'
import { ESTATE, route, type Carried, type Who } from './route'
import type { accountRow, bankLine, shareRow, waitingPayment, worksBasis, worksPage, worksRow, worksSchemas } from './worksProject.schema'

type S = typeof worksSchemas
export type WorksRow = z.output<typeof worksRow>
export type WorksPage = z.output<typeof worksPage>
export type WorksBasis = z.output<typeof worksBasis>
export type AccountRow = z.output<typeof accountRow>
export type ShareRow = z.output<typeof shareRow>
export type WaitingPayment = z.output<typeof waitingPayment>
export type BankLineRow = z.output<typeof bankLine>
export type LevyPreview = z.output<S['previewLevy']['answer']>

const WORKS = `${ESTATE}/works`
const ONE = `${WORKS}/:worksId`
const LINES = `${ONE}/bank-lines`
const KEEP: readonly Who[] = WORKS_KEEPERS

export const listWorks = route<Carried<S['listWorks']>>()('listWorks', 'GET', WORKS, ['member'], '自筹项目')
export const listBases = route<Carried<S['listBases']>>()('listBases', 'GET', `${ESTATE}/works-bases`, KEEP, '业主已决定、可以立项的')
export const readWorks = route<Carried<S['readWorks']>>()('readWorks', 'GET', ONE, ['member'], '一个自筹项目：预算、进度、收支、自己家的份额')
export const readAccount = route<Carried<S['readAccount']>>()('readAccount', 'GET', `${ONE}/account`, ['member'], '收支明细，每笔附凭证')
export const listShares = route<Carried<S['listShares']>>()('listShares', 'GET', `${ONE}/shares`, KEEP, '各户分摊和缴纳')
export const readShareReceipt = route<Carried<S['readShareReceipt']>>()('readShareReceipt', 'GET', `${ONE}/receipts/:number`, ['member'], '一张收据')
export const beginWorks = route<Carried<S['beginWorks']>>()('beginWorks', 'POST', WORKS, KEEP, '按业主的决定立项')
export const dropWorks = route<Carried<S['dropWorks']>>()('dropWorks', 'POST', `${ONE}/drop`, KEEP, '不做了，写明原因')
export const setBudget = route<Carried<S['setBudget']>>()('setBudget', 'POST', `${ONE}/budget`, KEEP, '预算')
export const addWorksOffer = route<Carried<S['addWorksOffer']>>()('addWorksOffer', 'POST', `${ONE}/offers`, KEEP, '收到一份报价')
export const dropWorksOffer = route<Carried<S['dropWorksOffer']>>()('dropWorksOffer', 'POST', `${ONE}/drop-offer`, KEEP, '去掉一份报价')
export const signWorksContract = route<Carried<S['signWorksContract']>>()('signWorksContract', 'POST', `${ONE}/contract`, KEEP, '登记合同和付款阶段')
export const reportStage = route<Carried<S['reportStage']>>()('reportStage', 'POST', `${ONE}/report`, KEEP, '报进度，附现场照片')
export const previewLevy = route<Carried<S['previewLevy']>>()('previewLevy', 'POST', `${ONE}/levy/preview`, KEEP, '试算分摊')
export const levyShares = route<Carried<S['levyShares']>>()('levyShares', 'POST', `${ONE}/levy`, KEEP, '分摊到户')
export const receiveShare = route<Carried<S['receiveShare']>>()('receiveShare', 'POST', `${ONE}/receive`, KEEP, '收一户的分摊款，出收据')
export const waiveShare = route<Carried<S['waiveShare']>>()('waiveShare', 'POST', `${ONE}/waive`, KEEP, '按决定减免')
export const receiveIncome = route<Carried<S['receiveIncome']>>()('receiveIncome', 'POST', `${ONE}/income`, KEEP, '记其他收入')
export const bankCash = route<Carried<S['bankCash']>>()('bankCash', 'POST', `${ONE}/bank-cash`, KEEP, '现金存入银行')
export const askPayment = route<Carried<S['askPayment']>>()('askPayment', 'POST', `${ONE}/payments`, KEEP, '申请付款：第一个签字')
export const signPayment = route<Carried<S['signPayment']>>()('signPayment', 'POST', `${ONE}/payments/sign`, KEEP, '第二个签字，付款入账')
export const refusePayment = route<Carried<S['refusePayment']>>()('refusePayment', 'POST', `${ONE}/payments/refuse`, KEEP, '不同意付款，写明原因')
export const reverseEntry = route<Carried<S['reverseEntry']>>()('reverseEntry', 'POST', `${ONE}/reverse`, KEEP, '冲销一笔，写明原因')
export const acceptWorks = route<Carried<S['acceptWorks']>>()('acceptWorks', 'POST', `${ONE}/accept`, KEEP, '验收，登记质保')
export const handBack = route<Carried<S['handBack']>>()('handBack', 'POST', `${ONE}/hand-back`, KEEP, '结余按分摊比例退还')
export const closeBooks = route<Carried<S['closeBooks']>>()('closeBooks', 'POST', `${ONE}/close`, KEEP, '结账')
export const importStatement = route<Carried<S['importStatement']>>()('importStatement', 'POST', `${LINES}/import`, KEEP, '导入银行流水（CSV 或 Excel）')
export const listBankLines = route<Carried<S['listBankLines']>>()('listBankLines', 'GET', LINES, KEEP, '银行流水和对上的户')
export const decideBankLines = route<Carried<S['decideBankLines']>>()('decideBankLines', 'POST', `${LINES}/decide`, KEEP, '确认流水是哪一户、哪一笔')
export const reopenBankLine = route<Carried<S['reopenBankLine']>>()('reopenBankLine', 'POST', `${LINES}/reopen`, KEEP, '放在一边的流水重新处理')

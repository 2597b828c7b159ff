import type { z } from 'zod'
import type { claimRow, estateSchemas, importRow } from './estate.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof estateSchemas
export type EstatePage = z.output<S['readEstate']['answer']>
export type ClaimRow = z.output<typeof claimRow>
export type ImportRow = z.output<typeof importRow>

const CLAIM = `${ESTATE}/claims/:claimId`

export const listEstates = route<Carried<S['listEstates']>>()('listEstates', 'GET', '/api/estates', ['guest'], '有哪些小区')
export const readEstate = route<Carried<S['readEstate']>>()('readEstate', 'GET', ESTATE, ['guest'], '小区、楼栋、单元和公共部位')
export const readPlaceCode = route<Carried<S['readPlaceCode']>>()('readPlaceCode', 'GET', `${ESTATE}/places/:code`, ['guest'], '扫码得到的地点')
export const joinByInvitation = route<Carried<S['joinByInvitation']>>()('joinByInvitation', 'POST', '/api/joinings', ['person'], '凭邀请码加入房屋')
export const claimUnit = route<Carried<S['claimUnit']>>()('claimUnit', 'POST', `${ESTATE}/claims`, ['person'], '申请认领房屋')
export const listMyClaims = route<Carried<S['listMyClaims']>>()('listMyClaims', 'GET', '/api/claims', ['person'], '我的认领申请')
export const withdrawClaim = route<Carried<S['withdrawClaim']>>()('withdrawClaim', 'POST', `${CLAIM}/withdraw`, ['person'], '撤回认领申请')
export const listClaims = route<Carried<S['listClaims']>>()('listClaims', 'GET', `${ESTATE}/claims`, ['committee', 'manager', 'clerk'], '待确认的认领')
export const confirmClaim = route<Carried<S['confirmClaim']>>()('confirmClaim', 'POST', `${CLAIM}/confirm`, ['committee', 'manager'], '确认认领')
export const refuseClaim = route<Carried<S['refuseClaim']>>()('refuseClaim', 'POST', `${CLAIM}/refuse`, ['committee', 'manager'], '不通过认领')
export const makeInvitations = route<Carried<S['makeInvitations']>>()('makeInvitations', 'POST', `${ESTATE}/invitations`, ['manager', 'clerk', 'committee'], '制作入户邀请信')
export const printLetter = route<Carried<S['printLetter']>>()('printLetter', 'GET', `${ESTATE}/invitations/:invitationId/letter`, ['manager', 'clerk', 'committee'], '打印邀请信')
export const listDuties = route<Carried<S['listDuties']>>()('listDuties', 'GET', `${ESTATE}/duties`, ['manager', 'secretary', 'committee'], '谁在小区担任什么')
export const listMembers = route<Carried<S['listMembers']>>()('listMembers', 'GET', `${ESTATE}/members`, ['manager', 'secretary', 'committee', 'clerk', 'officer'], '住户名册（姓名和电话打码）')
export const revealMember = route<Carried<S['revealMember']>>()('revealMember', 'POST', `${ESTATE}/members/:personId/reveal`, ['manager', 'secretary', 'clerk'], '查看一位住户的完整信息（留痕）')
export const listImports = route<Carried<S['listImports']>>()('listImports', 'GET', `${ESTATE}/imports`, ['operator'], '资料导入的记录')

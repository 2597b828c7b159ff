import type { z } from 'zod'
import type { itemPage, itemRow, itemSchemas, suggestedItem } from './agendaItem.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof itemSchemas
export type ItemRow = z.output<typeof itemRow>
export type ItemPage = z.output<typeof itemPage>
export type SuggestedItem = z.output<typeof suggestedItem>

const ITEMS = `${ESTATE}/items`
const ITEM = `${ITEMS}/:itemId`
const TASK = `${ITEM}/tasks/:taskId`

export const listAgendaItems = route<Carried<S['listAgendaItems']>>()('listAgendaItems', 'GET', ITEMS, ['guest'], '小圆桌的议题')
export const suggestItems = route<Carried<S['suggestItems']>>()('suggestItems', 'GET', `${ESTATE}/suggested-items`, ['secretary'], '开会议哪些：牵涉人多的、等得久的在前')
export const readAgendaItem = route<Carried<S['readAgendaItem']>>()('readAgendaItem', 'GET', ITEM, ['guest'], '一个议题和它的全部经过')
export const openAgendaItem = route<Carried<S['openAgendaItem']>>()('openAgendaItem', 'POST', ITEMS, ['secretary', 'manager', 'committee'], '提出议题')
export const recordVisit = route<Carried<S['recordVisit']>>()('recordVisit', 'POST', `${ITEM}/visits`, ['secretary', 'committee', 'officer'], '记一户走访')
export const unvisitedUnits = route<Carried<S['unvisitedUnits']>>()('unvisitedUnits', 'GET', `${ITEM}/units`, ['secretary', 'committee', 'officer'], '哪些户走访过、哪些还没有')
export const recordDiscussion = route<Carried<S['recordDiscussion']>>()('recordDiscussion', 'POST', `${ITEM}/discussions`, ['secretary', 'committee'], '记一次协商')
export const proposePlan = route<Carried<S['proposePlan']>>()('proposePlan', 'POST', `${ITEM}/plan`, ['secretary', 'committee'], '提出或修改方案')
export const addTask = route<Carried<S['addTask']>>()('addTask', 'POST', `${ITEM}/tasks`, ['secretary', 'committee'], '定一项任务：一个人、一个日期')
export const finishTask = route<Carried<S['finishTask']>>()('finishTask', 'POST', `${TASK}/finish`, ['member'], '任务完成，附说明或照片')
export const dropTask = route<Carried<S['dropTask']>>()('dropTask', 'POST', `${TASK}/drop`, ['secretary', 'committee'], '不用做了，说明原因')
export const giveVerdict = route<Carried<S['giveVerdict']>>()('giveVerdict', 'POST', `${ITEM}/verdict`, ['resident', 'committee'], '居民评价')
export const nameSupervisors = route<Carried<S['nameSupervisors']>>()('nameSupervisors', 'POST', `${ITEM}/supervisors`, ['secretary'], '请居民一起管')
export const reportSite = route<Carried<S['reportSite']>>()('reportSite', 'POST', `${ITEM}/site`, ['member'], '一起管的居民发现场照片')
export const answerLookBack = route<Carried<S['answerLookBack']>>()('answerLookBack', 'POST', `${ITEM}/look-back`, ['resident', 'committee'], '回头看：还好，或者又出了问题')
export const reopenItem = route<Carried<S['reopenItem']>>()('reopenItem', 'POST', `${ITEM}/reopen`, ['secretary'], '重新拿出来办，说明原因')
export const moveForward = route<Carried<S['moveForward']>>()('moveForward', 'POST', `${ITEM}/forward`, ['secretary'], '进入下一步；评价之后即办结')
export const moveBack = route<Carried<S['moveBack']>>()('moveBack', 'POST', `${ITEM}/back`, ['secretary'], '退回前面的步骤，说明原因')
export const handItemToCompany = route<Carried<S['handItemToCompany']>>()('handItemToCompany', 'POST', `${ITEM}/hand-to-company`, ['secretary', 'manager'], '连同事项一起转物业办理')
export const followItem = route<Carried<S['followItem']>>()('followItem', 'POST', `${ITEM}/follow`, ['member'], '关注议题')
export const unfollowItem = route<Carried<S['unfollowItem']>>()('unfollowItem', 'POST', `${ITEM}/unfollow`, ['member'], '取消关注')

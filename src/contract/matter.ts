import type { z } from 'zod'
import type { matterPage, matterRow, matterSchemas } from './matter.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof matterSchemas
export type MatterRow = z.output<typeof matterRow>
export type MatterPage = z.output<typeof matterPage>

const MATTERS = `${ESTATE}/matters`
const MATTER = `${MATTERS}/:matterId`
const SLIP = '/api/slips/:code'

export const listMatters = route<Carried<S['listMatters']>>()('listMatters', 'GET', MATTERS, ['guest'], '事项列表')
export const similarMatters = route<Carried<S['similarMatters']>>()('similarMatters', 'GET', `${ESTATE}/similar-matters`, ['member'], '同一地点可能已有人反映过的事项')
export const readMatter = route<Carried<S['readMatter']>>()('readMatter', 'GET', MATTER, ['guest'], '一件事项和它的全部经过')
export const reportMatter = route<Carried<S['reportMatter']>>()('reportMatter', 'POST', MATTERS, ['member'], '反映问题')
export const supplementMatter = route<Carried<S['supplementMatter']>>()('supplementMatter', 'POST', `${MATTER}/supplement`, ['member'], '补充说明或照片')
export const resubmitMatter = route<Carried<S['resubmitMatter']>>()('resubmitMatter', 'POST', `${MATTER}/resubmit`, ['member'], '退回后改好再报')
export const withdrawMatter = route<Carried<S['withdrawMatter']>>()('withdrawMatter', 'POST', `${MATTER}/withdraw`, ['member'], '撤回自己反映的事项')
export const joinMatter = route<Carried<S['joinMatter']>>()('joinMatter', 'POST', `${MATTER}/join`, ['member'], '我也遇到了')
export const leaveMatter = route<Carried<S['leaveMatter']>>()('leaveMatter', 'POST', `${MATTER}/leave`, ['member'], '取消我也遇到了')
export const followMatter = route<Carried<S['followMatter']>>()('followMatter', 'POST', `${MATTER}/follow`, ['member'], '关注')
export const unfollowMatter = route<Carried<S['unfollowMatter']>>()('unfollowMatter', 'POST', `${MATTER}/unfollow`, ['member'], '取消关注')
export const checkMatter = route<Carried<S['checkMatter']>>()('checkMatter', 'POST', `${MATTER}/check`, ['manager', 'secretary'], '公开前的人工复核')
export const acceptMatter = route<Carried<S['acceptMatter']>>()('acceptMatter', 'POST', `${MATTER}/accept`, ['manager', 'secretary'], '受理')
export const returnMatter = route<Carried<S['returnMatter']>>()('returnMatter', 'POST', `${MATTER}/return`, ['manager', 'secretary'], '退回并说明怎么办')
export const mergeMatter = route<Carried<S['mergeMatter']>>()('mergeMatter', 'POST', `${MATTER}/merge`, ['manager', 'secretary'], '并入另一件事项')
export const answerMatter = route<Carried<S['answerMatter']>>()('answerMatter', 'POST', `${MATTER}/answer`, ['manager', 'secretary'], '直接答复')
export const handMatterToCompany = route<Carried<S['handMatterToCompany']>>()('handMatterToCompany', 'POST', `${MATTER}/hand-to-company`, ['manager', 'secretary'], '转物业办理')
export const handMatterToRoundTable = route<Carried<S['handMatterToRoundTable']>>()('handMatterToRoundTable', 'POST', `${MATTER}/hand-to-round-table`, ['manager', 'secretary'], '转小圆桌议')
export const handMatterToMediation = route<Carried<S['handMatterToMediation']>>()('handMatterToMediation', 'POST', `${MATTER}/hand-to-mediation`, ['manager', 'secretary'], '转调处')
export const confirmMatter = route<Carried<S['confirmMatter']>>()('confirmMatter', 'POST', `${MATTER}/confirm`, ['member'], '确认修好了并评价')
export const sendBackMatter = route<Carried<S['sendBackMatter']>>()('sendBackMatter', 'POST', `${MATTER}/send-back`, ['member'], '没修好，退回重办')
export const readSlip = route<Carried<S['readSlip']>>()('readSlip', 'GET', SLIP, ['guest'], '凭纸条上的短码查看')
export const confirmBySlip = route<Carried<S['confirmBySlip']>>()('confirmBySlip', 'POST', `${SLIP}/confirm`, ['guest'], '凭短码确认修好了')
export const sendBackBySlip = route<Carried<S['sendBackBySlip']>>()('sendBackBySlip', 'POST', `${SLIP}/send-back`, ['guest'], '凭短码说没修好')
export const printSlip = route<Carried<S['printSlip']>>()('printSlip', 'GET', `${MATTER}/slip`, ['member'], '打印纸条')
export const listReplies = route<Carried<S['listReplies']>>()('listReplies', 'GET', `${ESTATE}/replies`, ['manager', 'secretary', 'worker'], '常用回复')
export const keepReply = route<Carried<S['keepReply']>>()('keepReply', 'POST', `${ESTATE}/replies`, ['manager', 'secretary'], '增加常用回复')
export const dropReply = route<Carried<S['dropReply']>>()('dropReply', 'DELETE', `${ESTATE}/replies/:replyId`, ['manager', 'secretary'], '删除常用回复')

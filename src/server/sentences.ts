import { ROLE_NAMES, type Role } from '../domain/actor'
import { agendaItemSentences } from './agendaItem/sentences'
import { companyContractSentences } from './companyContract/sentences'
import { worksProjectSentences } from './worksProject/sentences'
import { sittingSentences } from './sitting/sentences'
import { mediationSentences } from './mediation/sentences'
import { committeeSentences } from './committee/sentences'
import { estateSentences } from './estate/sentences'
import { joiningSentences } from './joining/sentences'
import { matterSentences } from './matter/sentences'
import { sessionSentences } from './session/sentences'
import { meetingSentences } from './meeting/sentences'
import { ticketSentences } from './ticket/sentences'
import { voteSentences } from './vote/sentences'
import { ballotSentences } from './vote/ballot/sentences'
import { deputyStudioSentences } from './deputyStudio/sentences'

/** A status and the sentence that says what is wrong and what to do next. */
export type Sentence<R> = readonly [status: number, say: (refusal: R) => string]
export type Sentences<R extends { code: string }> = { [C in R['code']]: Sentence<Extract<R, { code: C }>> }

type Edge =
  | { code: 'LOGIN_NEEDED' }
  | { code: 'NO_ROLE_YET' }
  | { code: 'NOT_YOUR_ESTATE' }
  | { code: 'NOT_YOUR_ROLE'; needed: readonly string[] }
  | { code: 'NOT_FOUND'; kind?: string }
  | { code: 'NO_SUCH_PAGE' }
  | { code: 'BAD_INPUT'; fields: readonly { field: string; message: string }[] }
  | { code: 'BAD_REQUEST' }
  | { code: 'KEY_NOT_GOOD' }
  | { code: 'CHARACTER_NOT_TAKEN' }
  | { code: 'TOO_LARGE' }
  | { code: 'NOT_JSON' }
  | { code: 'TOO_OFTEN' }
  | { code: 'TRY_AGAIN_SOON' }
  | { code: 'UNEXPECTED'; requestId: string }
  | { code: 'WORDS_MISSING' }
  | { code: 'WORDS_TOO_LONG'; length: number; most: number }

const KINDS: Record<string, string> = { matter: '这件事项', ticket: '这张工单', agendaItem: '这个议题', meeting: '这次议事会', vote: '这次表决', voice: '这份票权', ballot: '这张选票', committee: '这一届业委会', companyContract: '这份物业合同', worksProject: '这个自筹项目', sitting: '这次会的现场', mediation: '这件调处', studioDay: '这个接待日', studioCase: '这件接访登记' }

const edge: Sentences<Edge> = {
  LOGIN_NEEDED: [401, () => '请先登录，再继续刚才的操作。'],
  NO_ROLE_YET: [403, () => '您还没有加入小区。请凭邀请码加入，或申请认领自己的房屋。'],
  NOT_YOUR_ESTATE: [403, () => '这是别的小区的内容。请先在“我的”里切换到这个小区的身份。'],
  NOT_YOUR_ROLE: [
    403,
    ({ needed }) => {
      const names = needed.map((role) => ROLE_NAMES[role as Role]).filter(Boolean)
      return names.length > 0 ? `这一步由${names.join('或')}来做。如果您也有这个身份，请在“我的”里切换。` : '您现在的身份不能做这一步。'
    },
  ],
  NOT_FOUND: [404, ({ kind }) => `没有找到${(kind && KINDS[kind]) ?? '您要看的内容'}，可能已被移走。请返回刷新后再看。`],
  NO_SUCH_PAGE: [404, () => '没有这个地址。请返回首页。'],
  BAD_INPUT: [400, ({ fields }) => `填写的内容有误：${fields.map(({ message }) => message).slice(0, 3).join('；') || '请检查后再提交'}。`],
  BAD_REQUEST: [400, () => '请求不完整，请刷新后再试。'],
  KEY_NOT_GOOD: [400, () => '请求的编号格式不对，请更新小程序后再试。'],
  CHARACTER_NOT_TAKEN: [422, () => '里面有不能保存的特殊字符，请删掉后再提交。'],
  TOO_LARGE: [413, () => '内容太大了，请减少照片或文字后再试。'],
  NOT_JSON: [415, () => '内容格式不对，请更新小程序后再试。'],
  TOO_OFTEN: [429, () => '操作太频繁了，请过一会儿再试。'],
  TRY_AGAIN_SOON: [503, () => '服务器正在恢复，您填的内容还在，请过几秒再试。'],
  UNEXPECTED: [500, ({ requestId }) => `服务器出了点问题，您填的内容还在，请稍后再试。若一直不行，请把编号 ${requestId} 告诉物业。`],
  WORDS_MISSING: [422, () => '请写上说明，再提交。'],
  WORDS_TOO_LONG: [422, ({ length, most }) => `写了 ${length} 个字，最多 ${most} 个字，请删短一些。`],
}

/** Every code that can leave the server. A concept adds its own part here. */
export const sentences = { ...edge, ...sessionSentences, ...joiningSentences, ...estateSentences, ...matterSentences, ...ticketSentences, ...agendaItemSentences, ...meetingSentences, ...voteSentences, ...ballotSentences, ...committeeSentences, ...companyContractSentences, ...worksProjectSentences, ...sittingSentences, ...mediationSentences, ...deputyStudioSentences }

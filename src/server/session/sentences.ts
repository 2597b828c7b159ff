import type { Sentences } from '../sentences'

type SessionRefusal =
  | { code: 'WECHAT_NOT_CONFIGURED' }
  | { code: 'WECHAT_CODE_OVER' }
  | { code: 'WECHAT_USER_BLOCKED' }
  | { code: 'WECHAT_NOT_REACHED' }
  | { code: 'CODE_TOO_SOON'; seconds: number }
  | { code: 'CODE_TOO_MANY'; most: number }
  | { code: 'CODE_NOT_SENT' }
  | { code: 'PHONE_NOT_REACHED' }
  | { code: 'CODE_OVER' }
  | { code: 'CODE_WRONG'; triesLeft: number }
  | { code: 'NOT_YOUR_IDENTITY' }
  | { code: 'ERASE_NOT_CONFIRMED' }
  | { code: 'DUTY_STILL_HELD'; titles: readonly string[] }

export const sessionSentences: Sentences<SessionRefusal> = {
  WECHAT_NOT_CONFIGURED: [409, () => '这里还没有接通微信登录，请用手机号登录。'],
  WECHAT_CODE_OVER: [422, () => '微信登录已过期，请再点一次登录。'],
  WECHAT_USER_BLOCKED: [403, () => '微信提示这个账号有风险，暂时不能登录。请改用手机号登录，或联系物业前台。'],
  WECHAT_NOT_REACHED: [503, () => '暂时连不上微信，请过一会儿再试，或改用手机号登录。'],
  CODE_TOO_SOON: [429, ({ seconds }) => `验证码刚发过，请等 ${seconds} 秒再要。`],
  CODE_TOO_MANY: [429, ({ most }) => `这个号码今天已要过 ${most} 次验证码，请明天再试，或到物业前台办理。`],
  CODE_NOT_SENT: [503, () => '短信暂时发不出去，请过一会儿再试。'],
  PHONE_NOT_REACHED: [422, () => '这个号码收不到短信，请检查号码是否输对。'],
  CODE_OVER: [422, () => '验证码已失效，请重新获取。'],
  CODE_WRONG: [422, ({ triesLeft }) => (triesLeft > 0 ? `验证码不对，还可以试 ${triesLeft} 次。` : '验证码不对，请重新获取。')],
  NOT_YOUR_IDENTITY: [403, () => '您没有这个身份，请刷新后再选。'],
  ERASE_NOT_CONFIRMED: [422, () => '请输入“注销”两个字确认。'],
  DUTY_STILL_HELD: [409, ({ titles }) => `您还担任${titles.join('、')}，请先交接给别人，再来注销。`],
}

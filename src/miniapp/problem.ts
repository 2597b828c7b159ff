/** Why a call did not succeed: a stable code, a Chinese sentence that says what to do, and the figures. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    sentence: string,
    readonly status = 0,
    readonly figures: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence)
    this.name = 'Problem'
  }
}

/** The network did not carry it: it may or may not have arrived, and can be sent again with the same key. */
export const OFFLINE = 'OFFLINE'

export const isOffline = (problem: unknown): boolean =>
  problem instanceof Problem && problem.code === OFFLINE

/** It may work later without any change to it. */
export const isPassing = (problem: Problem) =>
  problem.code === OFFLINE || problem.status >= 500 || problem.status === 429 || problem.status === 408

const GENERAL: Record<number, string> = {
  401: '登录已过期，请重新登录',
  403: '您没有权限做这一步，可在「我的」里换一个身份再试',
  404: '没有找到，可能已经被合并或撤回',
  413: '文件太大，请换一张小一些的照片',
  429: '操作太频繁，请过一会儿再试',
}

/** Reads an answer that was not a success; whatever came instead of a problem gets a sentence all the same. */
export function problemFrom(status: number, body: unknown): Problem {
  const parsed = typeof body === 'string' ? parse(body) : body
  if (parsed && typeof parsed === 'object') {
    const { code, detail, status: _status, type: _type, title: _title, ...figures } = parsed as Record<string, unknown>
    if (typeof code === 'string' && typeof detail === 'string') return new Problem(code, detail, status, figures)
  }
  return new Problem(`HTTP_${status}`, GENERAL[status] ?? '服务暂时不可用，请过一会儿再试', status)
}

/** What was thrown, as a problem. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem('UNEXPECTED', '出了点意外，请再试一次；还不行请告诉物业前台')
}

export const offlineProblem = () =>
  new Problem(OFFLINE, '现在连不上网，请看看手机的网络，再试一次')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

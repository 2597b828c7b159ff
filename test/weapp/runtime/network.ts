import { WxFailure, wxFunction } from './api'
import type { Files } from './files'

/** One request as it went over the wire. */
export interface Sent {
  readonly method: string
  readonly path: string
  readonly status: number
}

export interface NetworkOptions {
  /** The one host that the mini-program may call, as it is listed in WeChat's console. */
  readonly allowed: string
  /** Where that host is in truth. */
  readonly server: string
  readonly files: Files
  readonly onStart: () => void
  readonly onEnd: () => void
}

/** WeChat knows no PATCH. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const REFERER = 'https://servicewechat.com/wx1234567890abcdef/1/page-frame.html'

/** `wx.request` and `wx.uploadFile` over real HTTP: any status is a success, and only the listed host is reached. */
export function network({ allowed, server, files, onStart, onEnd }: NetworkOptions) {
  const sent: Sent[] = []
  const state = { online: true }
  const listeners = new Set<(change: { isConnected: boolean; networkType: string }) => void>()

  const carry = async (url: string, init: RequestInit & { method: string }) => {
    if (!url.startsWith(`${allowed}/`)) throw new WxFailure('url not in domain list', 600002)
    if (!state.online) throw new WxFailure('internet disconnected', 600001)
    const path = url.slice(allowed.length)
    onStart()
    try {
      const answer = await fetch(server + path, { ...init, headers: { ...init.headers, referer: REFERER } })
      const text = await answer.text()
      sent.push({ method: init.method, path, status: answer.status })
      return { statusCode: answer.status, header: Object.fromEntries(answer.headers), text }
    } finally {
      onEnd()
    }
  }

  const request = wxFunction('request', async ({ url, method = 'GET', data, header = {}, dataType = 'json' }) => {
    if (!METHODS.includes(method)) throw new WxFailure(`invalid method "${method}"`)
    const { text, ...answer } = await carry(url, { method, headers: header, ...(data === undefined ? {} : { body: bodyOf(data) }) })
    return { ...answer, data: dataType === 'json' ? parsed(text) : text, cookies: [] }
  })
  const uploadFile = wxFunction('uploadFile', async ({ url, filePath, name, header = {} }) => {
    const form = new FormData()
    form.append(name, new Blob([Uint8Array.from(files.read(filePath))], { type: 'image/jpeg' }), filePath.split('/').at(-1))
    const { text, ...answer } = await carry(url, { method: 'POST', headers: header, body: form })
    return { ...answer, data: text }
  })
  return {
    sent,
    /** Takes the network away, or gives it back. */
    setOnline(online: boolean) {
      state.online = online
      for (const listener of listeners) listener({ isConnected: online, networkType: online ? 'wifi' : 'none' })
    },
    functions: {
      request,
      uploadFile,
      getNetworkType: wxFunction('getNetworkType', () => ({ networkType: state.online ? 'wifi' : 'none' })),
      onNetworkStatusChange: (listener: (change: { isConnected: boolean; networkType: string }) => void) => void listeners.add(listener),
      offNetworkStatusChange: (listener: (change: { isConnected: boolean; networkType: string }) => void) => void listeners.delete(listener),
    },
  }
}

const bodyOf = (data: unknown): string => (typeof data === 'string' ? data : JSON.stringify(data))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

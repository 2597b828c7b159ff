import Taro from '@tarojs/taro'
import { ORIGIN } from './origin'
import { offlineProblem, problemFrom } from './problem'
import { bearerHeader } from './token'

/** A call as it goes over the network. */
export interface Wire {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path and query, with nothing left to fill in. */
  path: string
  body?: unknown
  key?: string
}

const TIMEOUT = 15_000
const UPLOAD_TIMEOUT = 60_000

/** Sends one call. Throws a `Problem` for every answer but a success, `OFFLINE` when nothing came back. */
export async function send({ method, path, body, key }: Wire): Promise<unknown> {
  const answer = await Taro.request<unknown>({
    url: ORIGIN + path,
    method: method as keyof Taro.request.Method,
    data: body === undefined ? undefined : JSON.stringify(body),
    dataType: 'json',
    timeout: TIMEOUT,
    header: headers({ ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...keyHeader(key) }),
  }).catch(() => Promise.reject(offlineProblem()))
  return settle(answer.statusCode, answer.data)
}

/** Sends one file by `multipart/form-data`, field `photo`. */
export async function sendFile(path: string, file: string, key?: string): Promise<unknown> {
  const answer = await Taro.uploadFile({
    url: ORIGIN + path,
    filePath: file,
    name: 'photo',
    fileName: 'photo.jpg',
    timeout: UPLOAD_TIMEOUT,
    header: headers(keyHeader(key)),
  }).catch(() => Promise.reject(offlineProblem()))
  return settle(answer.statusCode, answer.data)
}

function settle(status: number, data: unknown): unknown {
  if (status < 200 || status > 299) throw problemFrom(status, data)
  return typeof data === 'string' && data !== '' ? parsed(status, data) : data
}

function parsed(status: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw problemFrom(status, text)
  }
}

const keyHeader = (key?: string): Record<string, string> => (key ? { 'Idempotency-Key': key } : {})

function headers(more: Record<string, string>): Record<string, string> {
  return { accept: 'application/json', ...bearerHeader(), ...more }
}

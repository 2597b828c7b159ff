import type { z } from 'zod'
import type { promisePage, promiseSchemas } from './promise.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof promiseSchemas
export type PromisePage = z.output<typeof promisePage>

const PROMISES = `${ESTATE}/promises`

export const readPromises = route<Carried<S['readPromises']>>()('readPromises', 'GET', PROMISES, ['guest'], '服务承诺：服务时间、各类事项的时限、超时怎么上报')
export const setPromises = route<Carried<S['setPromises']>>()('setPromises', 'PUT', PROMISES, ['committee', 'secretary'], '修改服务承诺，从此以后的事项和工单照新的办')

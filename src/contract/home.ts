import type { z } from 'zod'
import type { figures, homeSchemas, need } from './home.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof homeSchemas
export type HomePage = z.output<S['readHome']['answer']>
export type Figures = z.output<typeof figures>
export type Need = z.output<typeof need>
export type { FigureName, FigurePart } from '../domain/figures/figures'

export const readHome = route<Carried<S['readHome']>>()('readHome', 'GET', `${ESTATE}/home`, ['guest'], '首页：要我办的、我的事项、小圆桌和数字')
export const readFigures = route<Carried<S['readFigures']>>()('readFigures', 'GET', `${ESTATE}/figures`, ['guest'], '小区的数字')
export const listFigureMatters = route<Carried<S['listFigureMatters']>>()('listFigureMatters', 'GET', `${ESTATE}/figure-matters`, ['guest'], '一个数字由哪些事项组成')

import type { z } from 'zod'
import type { posterSchemas, posterShown } from './poster.schema'
import { ESTATE, route, type Carried } from './route'

type S = typeof posterSchemas
export type PosterShown = z.output<typeof posterShown>

const POSTER = `${ESTATE}/votes/:voteId/posters/:kind`

export const readPoster = route<Carried<S['readPoster']>>()('readPoster', 'GET', POSTER, ['guest'], '一张公示，和墙上贴的一样')
export const downloadPoster = route<Carried<S['downloadPoster']>>()('downloadPoster', 'GET', `${POSTER}/word`, ['guest'], '同一张公示的 Word 文件（A4）')

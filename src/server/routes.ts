import type { FastifyInstance } from 'fastify'
import { agendaItemRoutes } from './agendaItem/routes'
import type { Deps } from './deps'
import { photoCheckRoutes } from './check/photos'
import { wechatPush } from './check/pushRoute'
import { demoRoutes } from './demo/routes'
import { promiseRoutes } from './estate/promiseRoutes'
import { estateRoutes } from './estate/routes'
import { figureRoutes } from './figures/routes'
import { homeRoutes } from './home/routes'
import { joiningRoutes } from './joining/routes'
import { replyRoutes } from './matter/replyRoutes'
import { matterRoutes } from './matter/routes'
import { meetingRoutes } from './meeting/routes'
import { noticeRoutes } from './notice/routes'
import { photoRoutes } from './photo/routes'
import { ticketRoutes } from './ticket/routes'
import { ballotRoutes } from './vote/ballot/routes'
import { companyContractRoutes } from './companyContract/routes'
import { worksRoutes } from './worksProject/routes'
import { sittingRoutes } from './sitting/routes'
import { mediationRoutes } from './mediation/routes'
import { committeeRoutes } from './committee/routes'
import { posterRoutes } from './vote/poster/routes'
import { voteRoutes } from './vote/routes'
import { loginRoutes } from './session/loginRoutes'
import { sessionRoutes } from './session/routes'
import { deputyStudioRoutes } from './deputyStudio/routes'

/** Every concept's routes, in the order of the API page. */
export const routes: readonly ((app: FastifyInstance, deps: Deps) => void | Promise<void>)[] = [
  homeRoutes,
  figureRoutes,
  matterRoutes,
  replyRoutes,
  agendaItemRoutes,
  meetingRoutes,
  sittingRoutes,
  voteRoutes,
  posterRoutes,
  committeeRoutes,
  companyContractRoutes,
  worksRoutes,
  mediationRoutes,
  deputyStudioRoutes,
  ballotRoutes,
  photoRoutes,
  ticketRoutes,
  loginRoutes,
  sessionRoutes,
  estateRoutes,
  promiseRoutes,
  joiningRoutes,
  noticeRoutes,
  photoCheckRoutes,
  wechatPush,
  demoRoutes,
]

import { given, type TestServer } from '../given'
import type { Part } from '../givenEstate'

/** A server, and the ways to a ticket that its tests begin with. */
export function givenTickets() {
  const server = given.server()
  const as = server.as

  /** Somebody reports a light that is out; the id of the matter. */
  async function reported(by: Part = 'residentA', where = server.estate): Promise<string> {
    const told = { category: 'repair', text: '楼道灯不亮', photoIds: [], where: { kind: 'place', id: where.placeId }, seenBy: 'neighbours' }
    return ok(await as(by, where).post('/matters', told)).id
  }
  /** The manager hands it to the company; the id of the ticket. */
  async function ticketFor(matterId: string, change: object = {}): Promise<string> {
    return ok(await as('manager').post(`/matters/${matterId}/hand-to-company`, change)).ticketId
  }
  /** A ticket in the worker's hands, with work begun; its id and its matter's. */
  async function working(by: Part = 'residentA') {
    const matterId = await reported(by)
    const ticketId = await ticketFor(matterId, { workerId: server.estate.people.worker.personId })
    ok(await as('worker').post(`/tickets/${ticketId}/take`))
    ok(await as('worker').post(`/tickets/${ticketId}/start`))
    return { matterId, ticketId }
  }
  async function finish(ticketId: string, change: object = {}) {
    const after = [await as('worker').photo()]
    return as('worker').post(`/tickets/${ticketId}/finish`, { words: '换了感应灯', after, minutes: 20, ...change })
  }
  const matter = async (matterId: string, by: Part = 'residentA') => ok(await as(by).get(`/matters/${matterId}`))
  const ticket = async (ticketId: string, by: Part = 'manager') => ok(await as(by).get(`/tickets/${ticketId}`))

  return { ...bound(server), as, reported, ticketFor, working, finish, matter, ticket }
}

const bound = (server: TestServer) => ({ server, estate: () => server.estate, other: () => server.other })

/** The body of what went well; else the problem is thrown, so that a test fails where it went wrong. */
export function ok<T>({ status, body }: { status: number; body: T }): T {
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

/** Status and code of what was refused. */
export const refusal = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code}`

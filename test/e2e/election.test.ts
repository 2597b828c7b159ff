import { CONDITIONS } from '../../src/domain/vote/election/candidate'
import { castAll, electorate, halves, type Voter } from './electorate'
import { givenVotingDays } from './givenVotingDays'
import { until, type DemoPerson, type Phone } from './phone'

const days = givenVotingDays()
let ahead = 0
let voteId: string
let candidates: { id: string; name: string }[]

const estateAt = (phone: Phone) => `${days.origin}/api/estates/${phone.estateId}`
const goOn = (more: number) => days.on((ahead += more))
const dayFrom = (more: number) => new Date(Date.now() + (ahead + more) * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
const ok = async (phone: Phone, path: string, body: object = {}) => {
  const answer = await phone.asks(path, body)
  expect([path, answer.detail]).toEqual([path, undefined])
  return answer
}
const phase = async (wanted: string) => {
  const phone = await days.phoneOf('secretary')
  await until(async () => (await phone.asks(`/votes/${voteId}`)).phase === wanted)
  await phone.context.close()
}

/** From its draft to the first day of voting. */
async function opens(): Promise<void> {
  const [secretary, committee, officer] = await Promise.all([days.phoneOf('secretary'), days.phoneOf('committee'), days.phoneOf('officer')])
  await ok(committee, `/votes/${voteId}/send-to-review`)
  await ok(officer, `/votes/${voteId}/review`, { approved: true, words: '' })
  await ok(secretary, `/votes/${voteId}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(23) })
  await ok(secretary, `/votes/${voteId}/roll`)
  await goOn(16)
  await phase('open')
}

/** All vote, the days go by, and the result is final. */
async function held(marksOf: (voters: readonly Voter[]) => readonly (readonly [Voter, readonly string[]])[]): Promise<void> {
  const voters = await electorate(days, voteId)
  await castAll(estateAt(await days.phoneOf('secretary')), voteId, marksOf(voters), 'seats')
  await goOn(10)
  await phase('closed')
  await goOn(9)
  await phase('final')
}

test('names are put forward on the phone, and each condition is looked at by another', async () => {
  const [secretary, committee, officer] = await Promise.all([days.phoneOf('secretary'), days.phoneOf('committee'), days.phoneOf('officer')])
  const question = { id: 'seats', title: '选举业主委员会委员', text: '', matter: 'election', kind: 'election', options: [], seats: 5 }
  voteId = (await ok(committee, '/votes', { title: '业主委员会换届选举', text: '', scope: { kind: 'estate' }, secret: false, questions: [question] })).id
  const stand = (await days.people()).filter(({ role }) => role === 'resident').slice(0, 6) as [DemoPerson, ...DemoPerson[]]
  const [first, ...others] = stand
  await secretary.open(`vote/run/candidates/index?id=${voteId}`)
  await secretary.sees('应选 5 人，候选 0 人，至少还差 5 人')
  await secretary.tap('推荐候选人')
  await secretary.choose('谁推荐', /党/)
  await secretary.write('住户的住址、姓或手机号', first.title)
  await secretary.tap('查找')
  await secretary.tap(/选 ›$/)
  await secretary.write('选票上印的姓名', first.name)
  await secretary.answered(/nominate$/, () => secretary.tap('推荐'))
  for (const { id, name } of others) await ok(secretary, `/votes/${voteId}/nominate`, { personId: id, name, words: '', by: 'branch' })
  await officer.open(`vote/run/candidates/index?id=${voteId}`)
  await officer.tap(`审查${first.name}`)
  for (const { text } of CONDITIONS) await officer.tap(text)
  await officer.answered(/check-candidate$/, () => officer.tap('全部符合'))
  await officer.sees('符合条件')
  candidates = (await secretary.asks(`/votes/${voteId}`)).candidates
  for (const { id } of candidates.slice(1)) await ok(officer, `/votes/${voteId}/check-candidate`, { candidateId: id, met: CONDITIONS.map((one) => one.id), words: '' })
  await Promise.all([secretary, committee, officer].map(({ context }) => context.close()))
}, 300_000)

test('two stand level for the last seat: four are seated, and the result says between whom the owners choose once more', async () => {
  await opens()
  const [a, b, c, d, e, f] = candidates.map(({ id }) => id) as [string, string, string, string, string, string]
  await held((voters) => {
    const { one, other, rest } = halves(voters)
    return [...one.map((voter) => [voter, [a, b, c, d, e]] as const), ...other.map((voter) => [voter, [a, b, c, d, f]] as const), ...rest.map((voter) => [voter, [a, b, c, e, f]] as const)]
  })
  const guest = await days.phoneFor(undefined as never)
  await guest.open(`vote/detail/index?id=${voteId}`)
  const [, , , , fifth, sixth] = candidates as { name: string }[]
  await guest.sees(new RegExp(`票数相同：(${fifth!.name}、${sixth!.name}|${sixth!.name}、${fifth!.name})，争 1 席`))
  await guest.open('committee/index')
  await guest.sees('席位 5 个，在任 4 人')
  await guest.context.close()
}, 600_000)

test('the run-off is drafted with one tap, and the fifth takes the seat', async () => {
  const secretary = await days.phoneOf('secretary')
  await secretary.open(`vote/run/index?id=${voteId}`)
  await secretary.tap('起草第二轮')
  await secretary.agrees(/run-off$/)
  await until(async () => (await secretary.asks('/votes')).rows[0].phase === 'draft')
  voteId = (await secretary.asks('/votes')).rows[0].id
  await opens()
  const [fifth, sixth] = candidates.slice(4) as [{ id: string; name: string }, { id: string }]
  await held((voters) => voters.map((voter, at) => [voter, [at % 3 ? fifth.id : sixth.id]] as const))
  const guest = await days.phoneFor(undefined as never)
  await guest.open('committee/index')
  await guest.sees('席位 5 个，在任 5 人')
  await guest.sees(fifth.name)
  await guest.sees('第 2 届业主委员会')
  await Promise.all([secretary, guest].map(({ context }) => context.close()))
}, 600_000)

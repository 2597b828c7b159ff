import { givenVotingDays, known, seededPeople } from './givenVotingDays'
import { until, type DemoPerson, type Phone } from './phone'

const days = givenVotingDays()
let voteId: string
let buyer: DemoPerson

const close = (...phones: Phone[]) => Promise.all(phones.map(({ context }) => context.close()))
const turnout = async (phone: Phone) => (await phone.asks(`/votes/${voteId}/turnout`)).tookPart.persons as number

/** Casts in the app, from the vote's page to the receipt. */
async function castsByPhone(phone: Phone): Promise<void> {
  await phone.open(`vote/detail/index?id=${voteId}`)
  await phone.sees('还没投完，差一步')
  await phone.tap('去投票')
  await phone.choose('第 1 项', '同意')
  await phone.choose('第 2 项', '同意')
  await phone.tap('确认投票')
  await phone.answered(/cast$/, () => phone.tap('就这样投'))
  await phone.sees(/^已投，名册 \d+ 号$/)
}

/** Two of the demonstration's owners whose own ballots are in: one will hold a proxy, one buys another home. */
async function whoHaveVoted(): Promise<DemoPerson[]> {
  const names = known(await seededPeople()).map(({ name }) => name)
  const found: DemoPerson[] = []
  for (const person of (await days.people()).filter(({ role, name }) => role === 'resident' && names.includes(name))) {
    const phone = await days.phoneFor(person)
    const { rows } = await phone.asks(`/votes/${voteId}/my-ballots`)
    await phone.context.close()
    if (rows.length > 0 && rows.every((voice: { phase: string }) => voice.phase === 'in')) found.push(person)
    if (found.length === 2) return found
  }
  throw new Error('too few of the demonstration have voted')
}

interface Out { readonly no: number; readonly label: string; readonly voiceId: string; readonly paperWaits: boolean }
/** Whose ballot is still out, one home each. */
async function stillOut(secretary: Phone): Promise<Out[]> {
  const { rows } = await secretary.asks(`/votes/${voteId}/out?limit=50`)
  return rows.filter(({ label, paperWaits }: Out) => !paperWaits && /^\d+号楼\d单元\d+$/.test(label))
}

test('voices come in by phone, on paper that two have copied, by a proxy’s letter, and from who bought a home meanwhile', async () => {
  const [secretary, committee] = await Promise.all([days.phoneOf('secretary'), days.phoneOf('committee')])
  voteId = (await secretary.asks('/votes')).rows.find((vote: { phase: string }) => vote.phase === 'open').id
  const before = await turnout(secretary)
  const seeded = await seededPeople()
  // where one lives alone, the desk's search finds nobody else
  const alone = ({ label }: Out) => seeded.filter(({ door }) => door === label).length === 1
  const [byProxy, byPaper, sold] = (await stillOut(secretary)).sort((one, other) => Number(alone(other)) - Number(alone(one))) as [Out, Out, Out]
  const [proxy, second] = (await whoHaveVoted()) as [DemoPerson, DemoPerson]
  buyer = second

  await secretary.open(`vote/run/enter/index?id=${voteId}`)
  await secretary.write('选票编号或住址', String(byPaper.no))
  await secretary.tap('查找')
  await secretary.addPhoto()
  await secretary.choose('第 1 项', '反对')
  await secretary.choose('第 2 项', '反对')
  await secretary.tap('录好，下一张')
  await secretary.agrees(/papers$/)
  await committee.open(`vote/run/desk/index?id=${voteId}`)
  await committee.tap(new RegExp(`^${byPaper.no} 号`))
  await committee.choose('第 1 项', '反对')
  await committee.choose('第 2 项', '反对')
  await committee.tap('和照片一致，计入')
  await committee.agrees(/confirm$/)

  await secretary.open(`vote/run/grants/index?id=${voteId}`)
  await secretary.write('选票编号或住址', String(byProxy.no))
  await (await secretary.button('查找')).first().click()
  await secretary.write('住户的住址、姓或手机号', byProxy.label)
  await secretary.tap('查找')
  await secretary.tap(/选 ›$/)
  await secretary.write(/的姓名$/, proxy.name)
  await secretary.write(/^他的手机号/, seeded.find(({ name }) => name === proxy.name)!.phone)
  await secretary.addPhoto('last')
  await secretary.answered(/grants$/, () => secretary.tap('登记'))
  await committee.open(`vote/run/desk/index?id=${voteId}`)
  await committee.tap(`核对一致：${byProxy.no} 号的委托`)
  await committee.agrees(/confirm$/)
  const forOther = await days.phoneFor(proxy)
  await castsByPhone(forOther)

  await days.outside(async (pool) => {
    await pool.query(`update membership set ended_at = now() where unit_id = any((select unit_ids from vote_voice where id = $1)::uuid[]) and tie = 'owner'`, [sold.voiceId])
    await pool.query(`insert into membership (estate_id, id, unit_id, person_id, tie) select estate_id, gen_random_uuid(), unit_ids[1], $2, 'owner' from vote_voice where id = $1`, [sold.voiceId, buyer.id])
  })
  const bought = await days.phoneFor(buyer)
  await castsByPhone(bought)

  await until(async () => (await turnout(secretary)) === before + 3)
  expect((await stillOut(secretary)).map(({ no }) => no)).not.toEqual(expect.arrayContaining([byPaper.no]))
  await close(secretary, committee, forOther, bought)
}, 300_000)

test('closed and counted on its day, an owner questions the count and is answered in public', async () => {
  const { closesAt } = await (await days.phoneOf('secretary')).asks(`/votes/${voteId}`)
  await days.on(Math.ceil((Date.parse(closesAt) - Date.now()) / 86_400_000) + 1)
  const [secretary, owner] = await Promise.all([days.phoneOf('secretary'), days.phoneOf('resident')])
  await until(async () => (await secretary.asks(`/votes/${voteId}`)).count !== undefined)
  await owner.open(`vote/detail/index?id=${voteId}`)
  await owner.sees('计票，公示中')
  await owner.tap('提出异议')
  await owner.write('哪里不对', '请再数一遍我们这栋楼的纸票')
  await owner.answered(/object$/, () => owner.tap('提交异议'))
  await secretary.open(`vote/run/index?id=${voteId}`)
  await secretary.sees('请再数一遍我们这栋楼的纸票')
  await secretary.tap('答复')
  await secretary.choose('异议', '不成立')
  await secretary.write('答复，写明依据', '两个人对着照片核对过，一张不差')
  await secretary.answered(/answer$/, () => secretary.tap('公布答复'))
  await close(secretary, owner)
}, 300_000)

test('when its days are over the result is final, everybody sees it, and an owner counts it again and finds their own ballot', async () => {
  const until_ = (await (await days.phoneOf('secretary')).asks(`/votes/${voteId}`)).objectUntil
  await days.on(Math.ceil((Date.parse(until_) - Date.now()) / 86_400_000) + 1)
  const secretary = await days.phoneOf('secretary')
  await until(async () => (await secretary.asks(`/votes/${voteId}`)).phase === 'final')
  const guest = await days.phoneFor(undefined as never)
  await guest.open(`vote/detail/index?id=${voteId}`)
  await guest.sees('最终结果')
  await guest.sees(/^答复：两个人对着照片核对过/)
  const owner = await days.phoneFor(buyer)
  await owner.open(`vote/detail/index?id=${voteId}`)
  await owner.tap('在这台设备上重新计票')
  await owner.sees(/核对无误/)
  await owner.sees(/^回执：第 \d+ 条，计入了结果。$/)
  await close(secretary, guest, owner)
}, 300_000)

import { phones } from './givenPhone'

const given = phones()
const WORDS = '2单元楼道灯三天不亮了，老人晚上上下楼看不清'
const LONG = 60_000

describe('a resident with the mini-program in WeChat', () => {
  test('is logged in by WeChat when the report button is pressed, and asked nothing', async () => {
    await given.knows('residentB', 'openid-b')
    // This phone looked at the estate before as a guest.
    const kept = new Map([['estateId', JSON.stringify(given.server.estate.estateId)]])
    const phone = await given.phone('openid-b', { kept })
    await phone.open()
    expect(phone.text).toContain('游客')
    expect(phone.network.sent.map(({ path }) => path)).not.toContain('/api/session/wechat')

    await phone.tap('拍照反映问题')
    expect(phone.page.route).toBe('report/index')
    expect(phone.network.sent).toContainEqual({ method: 'POST', path: '/api/session/wechat', status: 200 })
    // Where the one who is logged in lives.
    expect(phone.text).toContain('1号楼1单元')
    expect(phone.ui.seen).toMatchObject({ modals: [], toasts: [] })
  }, LONG)

  test('reports with a photo by the form, and sees it on its page and in the list', async () => {
    await given.knows('residentA', 'openid-a')
    const phone = await given.phone('openid-a')
    await phone.open()
    await phone.tap('拍照反映问题')
    expect(phone.text).toContain('还差一步：说说哪里出了什么问题')

    await phone.write('哪里出了什么问题', WORDS)
    await phone.tap('报修')
    await phone.tap(/^照片 /)
    // WeChat waits for a press on the very button that it watches.
    expect(phone.drawnAs('image')).toEqual([])
    await phone.tap('同意')
    expect(phone.drawnAs('image').map(({ node }) => phone.attribute(node, 'src'))).toEqual([expect.stringMatching(/^wxfile:/)])
    await phone.tap('提交')
    expect(phone.text).toContain('收到了，编号')

    await phone.tap(/看这件事项的进度/)
    expect(phone.page.route).toBe('matters/detail/index')
    expect(phone.text).toContain(WORDS)
    const [image] = phone.drawnAs('image').map(({ node }) => String(phone.attribute(node, 'src')))
    expect(image).toContain('/photos/')
    await phone.tapTab('matters/index')
    expect(phone.text).toContain('楼道灯三天不亮了')
    expect(phone.text).toContain('照片 1 张')
    expect(phone.errors).toEqual([])

    const { rows } = await given.server.pool.query(
      `select m.text, count(p.*)::int as photos
       from matter m left join photo p on p.estate_id = m.estate_id and p.subject_id = m.id
       where m.estate_id = $1 group by m.id, m.text`, [given.server.estate.estateId])
    expect(rows).toEqual([{ text: WORDS, photos: 1 }])
    // Words that neighbours may see were shown to WeChat's check first.
    expect(given.standIn.asked('/wxa/msg_sec_check').map(({ body }) => body)).toEqual([expect.objectContaining({ openid: 'openid-a', content: expect.stringContaining(WORDS) })])
  }, LONG)

  test('who will not agree is asked for no photo, and can report without one', async () => {
    await given.knows('tenant', 'openid-c')
    const phone = await given.phone('openid-c')
    await phone.open()
    await phone.tap('拍照反映问题')
    await phone.write('哪里出了什么问题', '电梯里有异响')
    await phone.tap('安全')
    await phone.tap(/^照片 /)
    await phone.tap('不同意')
    expect(phone.drawnAs('image')).toEqual([])
    expect(phone.ui.seen.toasts.at(-1)).toContain('权限')
    await phone.tap('提交')
    expect(phone.text).toContain('收到了，编号')
  }, LONG)

  test('with no network is told so, and what was written is there after a new start', async () => {
    await given.knows('residentA', 'openid-a')
    const phone = await given.phone('openid-a')
    await phone.open()
    await phone.tap('拍照反映问题')
    await phone.write('哪里出了什么问题', '地下车库漏水')
    await phone.tap('公共区域')
    phone.network.setOnline(false)
    await phone.tap('提交')
    expect(phone.text).toContain('现在没有网络')
    expect(phone.ui.seen.toasts.at(-1)).toContain('连不上网')

    const again = await given.phone('openid-a', { kept: phone.storage.kept })
    await again.open('report/index')
    const field = again.drawnAs('textarea').map(({ node }) => again.attribute(node, 'value'))
    expect(field).toEqual(['地下车库漏水'])
    await again.tap('提交')
    expect(again.text).toContain('收到了，编号')
  }, LONG)
})

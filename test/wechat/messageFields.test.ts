import { fitData, fitField, messageTime } from '../../src/server/wechat/messageFields'

const many = (text: string, times: number) => text.repeat(times)

describe('fitting a value to a template\'s field', () => {
  test.each([
    ['thing1', many('修', 20), many('修', 20)],
    ['thing1', many('修', 21), `${many('修', 19)}…`],
    ['thing1', many('😀', 21), `${many('😀', 19)}…`],
    ['thing2', '', '无'],
    ['thing2', ' 一楼\n漏水 ', '一楼 漏水'],
    ['phrase1', '等您确认', '等您确认'],
    ['phrase1', '等待业主确认', '等待业主确'],
    ['phrase1', '已办结!', '已办结'],
    ['phrase1', 'done', '无'],
    ['name1', many('王', 10), many('王', 10)],
    ['name1', many('王', 11), `${many('王', 9)}…`],
    ['name1', many('a', 20), many('a', 20)],
    ['name1', many('a', 21), `${many('a', 19)}…`],
    ['number1', many('9', 32), many('9', 32)],
    ['number1', many('9', 33), undefined],
    ['number1', '12.5', '12.5'],
    ['number1', '十二', undefined],
    ['character_string1', 'HS-2026-0001', 'HS-2026-0001'],
    ['character_string1', '弘盛HS-1', 'HS-1'],
    ['character_string1', many('a', 33), many('a', 32)],
    ['character_string1', '弘盛', undefined],
    ['time1', '2019年10月1日 15:01', '2019年10月1日 15:01'],
    ['time1', '15:01', '15:01'],
    ['date1', '2019年10月1日~2019年10月7日', '2019年10月1日~2019年10月7日'],
    ['date1', '2019-10-01', undefined],
    ['time1', '', undefined],
    ['amount1', '¥1234567890', '¥1234567890'],
    ['amount1', '100.50元', '100.50元'],
    ['amount1', '12345678901', undefined],
    ['phone_number1', '+86-19900000001', '+86-19900000001'],
    ['phone_number1', many('1', 18), undefined],
    ['car_number1', '鲁P12345', '鲁P12345'],
    ['car_number1', '鲁P12345678', undefined],
    ['const1', '已受理', '已受理'],
    ['const1', '', undefined],
  ])('%s: %s', (field, value, fitted) => {
    expect(fitField(field, value)).toBe(fitted)
  })

  test('our words are put under the template\'s names, and one without a value is named', () => {
    const template = { id: 't', fields: { title: 'thing1', at: 'time2' } }
    expect(fitData(template, { title: '灯不亮', at: '15:01' }))
      .toEqual({ ok: true, data: { thing1: { value: '灯不亮' }, time2: { value: '15:01' } } })
    expect(fitData(template, { title: '灯不亮' })).toEqual({ ok: false, field: 'time2' })
  })

  test.each([
    [Date.UTC(2019, 9, 1, 7, 1), '2019年10月1日 15:01'],
    [Date.UTC(2025, 11, 31, 16, 5), '2026年1月1日 00:05'],
  ])('a moment is written in China\'s time', (at, text) => {
    expect(messageTime(at)).toBe(text)
    expect(fitField('time1', text)).toBe(text)
  })
})

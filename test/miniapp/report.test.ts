import { bodyOf, EMPTY_REPORT, lacking } from '../../src/miniapp/report/draft'
import { readScanned } from '../../src/miniapp/scan'

const place = { kind: 'entrance' as const, id: 'e1', name: '3号楼2单元', spot: '楼道' }
const draft = { ...EMPTY_REPORT, text: ' 灯不亮 ', category: 'repair' as const, place }

describe('a report before it is sent', () => {
  test('says what is missing, the first thing first', () => {
    expect(lacking(EMPTY_REPORT)).toEqual(['说说哪里出了什么问题', '选一类', '选地点'])
    expect(lacking(draft)).toEqual([])
    expect(lacking({ ...draft, forAnother: true, name: ' ' })).toEqual(['写上是替谁报'])
  })

  test('is sent as it was written', () => {
    expect(bodyOf({ ...draft, urgent: true, nameShown: true }, ['p1'])).toEqual({
      category: 'repair',
      urgency: 'urgent',
      text: '灯不亮',
      photoIds: ['p1'],
      where: { kind: 'entrance', id: 'e1', spot: '楼道' },
      seenBy: 'neighbours',
      nameShown: true,
      forPerson: undefined,
    })
  })

  test('a name is never shown where neighbours do not see it, and a suggestion is never urgent', () => {
    const body = bodyOf({ ...draft, category: 'suggestion', urgent: true, neighbours: false, nameShown: true }, [])
    expect(body).toMatchObject({ seenBy: 'handlers', nameShown: false, urgency: 'normal' })
  })

  test('for somebody without a phone it goes in their name', () => {
    const body = bodyOf({ ...draft, forAnother: true, name: '马奶奶', phone: '', unit: { id: 'u1', address: '3号楼2单元501' } }, [])
    expect(body.forPerson).toEqual({ name: '马奶奶', unitId: 'u1', phone: undefined })
  })
})

describe('what a scanned code means', () => {
  test.each([
    ['P07', { kind: 'place', code: 'P07' }],
    ['https://x.example/#/slip/index?code=7KQ2M9XD', { kind: 'slip', code: '7KQ2M9XD' }],
    ['https://x.example/#/report/index?code=P07', { kind: 'place', code: 'P07' }],
    ['https://elsewhere.example/', undefined],
    ['两个 词', undefined],
  ])('%s', (text, found) => {
    expect(readScanned(text)).toEqual(found)
  })
})

import type { MatterPage } from '../../src/contract/matter'
import { dealing } from '../../src/miniapp/matters/detail/acts'
import { timelineEntries } from '../../src/miniapp/matters/detail/entries'
import { dueTag, phaseTag } from '../../src/miniapp/matters/matterTag'

describe('the acts of a matter', () => {
  test('the reporter is asked one thing once it is done', () => {
    const shown = dealing(['supplementMatter', 'confirmMatter', 'sendBackMatter'])
    expect(shown).toEqual({ dock: ['sendBackMatter', 'confirmMatter'], chief: 'confirmMatter', more: [] })
  })

  test('who accepts gives it out, hands it on, and finds the rest behind 更多', () => {
    const shown = dealing(['acceptMatter', 'returnMatter', 'answerMatter', 'mergeMatter', 'handMatterToCompany', 'handMatterToRoundTable'])
    expect(shown.dock).toEqual(['handMatterToRoundTable', 'handMatterToCompany'])
    expect(shown.chief).toBe('handMatterToCompany')
    expect([...shown.more].sort()).toEqual(['acceptMatter', 'answerMatter', 'mergeMatter', 'returnMatter'])
  })

  test('to take it back is never what the page offers first', () => {
    const shown = dealing(['supplementMatter', 'withdrawMatter', 'printSlip'])
    expect(shown.dock).toEqual(['supplementMatter'])
    expect(shown.chief).toBeUndefined()
    expect([...shown.more].sort()).toEqual(['printSlip', 'withdrawMatter'])
    expect(dealing(['withdrawMatter', 'resubmitMatter']).chief).toBe('resubmitMatter')
  })

  test('nothing that is not allowed is offered, and nothing that is allowed is lost', () => {
    const can = ['joinMatter', 'followMatter', 'printSlip', 'aRouteOfTomorrow']
    const { dock, more } = dealing(can)
    expect([...dock, ...more].sort()).toEqual(['followMatter', 'joinMatter', 'printSlip'])
    expect(dealing([])).toEqual({ dock: [], chief: undefined, more: [] })
  })
})

describe('where a matter stands, in words', () => {
  const row = { phase: 'withCompany' as const, due: '2026-11-25T02:00:00Z', pausedUntil: null, mine: false, closedHow: null }
  const now = Date.parse('2026-11-25T00:00:00Z')
  test('a clock for who must act, a phase for everybody else', () => {
    expect(dueTag(row, now)).toEqual({ kind: 'wait', text: '还剩 2 小时' })
    expect(dueTag(row, now + 3 * 3_600_000)).toEqual({ kind: 'late', text: '超时 1 小时' })
    expect(phaseTag(row)).toEqual({ kind: 'go', text: '物业处理中' })
  })
  test('a pause is told as one, never as late', () => {
    expect(dueTag({ ...row, pausedUntil: '2020-11-28' }, now).text).toBe('暂停到 2020年11月28日')
  })
  test('what nobody confirmed is not called done in the same words', () => {
    expect(phaseTag({ ...row, phase: 'closed', closedHow: 'unconfirmed' }).text).toBe('自动办结')
    expect(phaseTag({ ...row, phase: 'closed', closedHow: 'confirmed' }).text).toBe('已办结')
  })
  test('the reporter is told that it is their turn', () => {
    expect(phaseTag({ ...row, phase: 'awaitingConfirmation', mine: true }).text).toBe('待您确认')
    expect(phaseTag({ ...row, phase: 'awaitingConfirmation' }).text).toBe('待确认')
  })
})

describe('the timeline', () => {
  type Entry = MatterPage['timeline'][number]
  const entry = (id: number, type: string, title: string, rest: Partial<Entry> = {}): Entry => ({
    id: String(id),
    type,
    title,
    photos: [],
    at: `2026-01-01T00:0${Math.min(id, 9)}:00Z`,
    ...rest,
  })
  test('is newest first, and neighbours who came one after the other are one line', () => {
    const lines = timelineEntries([
      entry(1, 'MatterReported', '反映人反映了问题', { photos: ['p1'] }),
      entry(2, 'NeighbourJoined', '邻居也遇到了', { by: '邻居' }),
      entry(3, 'NeighbourJoined', '邻居也遇到了', { by: '邻居' }),
      entry(4, 'MatterAccepted', '已受理', { by: '王经理', words: '马上去。', note: 'due:2026-01-02T10:00:00Z' }),
      entry(5, 'NeighbourJoined', '邻居也遇到了'),
    ])
    expect(lines.map(({ title }) => title)).toEqual(['邻居也遇到了', '已受理', '2 位邻居也遇到了', '反映了问题'])
    expect(lines[1]?.note).toMatch(/^王经理：马上去；应在 .*18:00 前修好$/)
    expect(lines[3]?.photos).toEqual([])
  })
  test('lines of one moment keep the order in which the server tells them', () => {
    const at = '2026-01-01T00:00:00Z'
    const lines = timelineEntries([entry(9, 'A', '先', { at }), entry(10, 'B', '后', { at })])
    expect(lines.map(({ title }) => title)).toEqual(['先', '后'])
  })
})

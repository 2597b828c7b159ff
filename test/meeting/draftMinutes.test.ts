import { chineseNumber, draftMinutes, timeInWords } from '../../src/domain/meeting/draftMinutes'
import type { Meeting } from '../../src/domain/meeting/meeting'

const meeting: Meeting = {
  id: 'm',
  number: 1,
  phase: 'held',
  title: '三月议事会',
  startsAt: Date.UTC(2026, 2, 5, 11, 30),
  place: '党群服务站',
  itemIds: ['a', 'b', 'c'],
  asked: [],
  plannedBy: 'p',
  came: [
    { name: '乙二', as: '业主' },
    { name: '丙三', as: '业主', named: true },
    { name: '李民警', as: '社区民警', named: true },
    { name: '丁四', as: '' },
  ],
  leave: ['甲一'],
  records: [
    { itemId: 'a', title: '车库漏水', said: [{ who: '乙二', words: '先修' }, { who: '丙三', words: '我出钱' }, { who: '丁四', words: '同意' }, { who: '3号楼李女士', words: '也同意' }], resolution: '本周查漏' },
    { itemId: 'b', title: '快递柜', said: [{ who: '李民警', words: '别挡消防通道' }], resolution: '' },
  ],
}

test('the draft says when, where, who, what was said and what was agreed, and what was put off', () => {
  expect(draftMinutes(meeting)).toBe(
    [
      '三月议事会纪要',
      '',
      '时间：2026年3月5日（星期四）19:30',
      '地点：党群服务站',
      '参加（4人）：业主 2 人、社区民警、居民 1 人',
      '请假：1人',
      '议题：共2项',
      '',
      '一、车库漏水',
      '业主：先修',
      '丙三：我出钱',
      '居民：同意',
      '参加的人：也同意',
      '议定：本周查漏',
      '',
      '二、快递柜',
      '李民警：别挡消防通道',
      '议定：未形成一致意见，下次再议。',
      '',
      '另有1项议题本次未议，留待下次。',
    ].join('\n'),
  )
})

test('nothing is said of leave or of what was put off where there was none', () => {
  const draft = draftMinutes({ ...meeting, leave: [], itemIds: ['a', 'b'] })
  expect(draft).not.toMatch(/请假|另有/)
})

test.each([
  [Date.UTC(2026, 2, 7, 15, 59), '2026年3月7日（星期六）23:59'],
  [Date.UTC(2026, 2, 7, 16, 0), '2026年3月8日（星期日）0:00'],
])('the hour is that of the estate', (at, words) => {
  expect(timeInWords(at)).toBe(words)
})

test.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [35, '三十五']])('%d is %s', (n, word) => {
  expect(chineseNumber(n)).toBe(word)
})

import { draftOf, NO_PLAN, ownersDecideOf, payersOf, suggestedMatter, sumsOf, type PlanDraft } from '../../src/miniapp/roundTable/item/sheets/planForm'

const draft = (cost: string, ...sums: [string, string][]): PlanDraft => ({
  ...NO_PLAN,
  cost,
  payers: sums.map(([who, yuan]) => ({ who, yuan })),
})

describe('the sums of a plan, as they are being written', () => {
  test.each<[string, PlanDraft, string | undefined]>([
    ['nothing to pay, and nobody who pays', draft(''), undefined],
    ['one pays all', draft('286,000', ['维修资金', '286,000']), undefined],
    ['two add up to the fen', draft('0.03', ['业主', '0.01'], ['物业', '0.02']), undefined],
    ['one fen short', draft('286000', ['维修资金', '285999.99']), '还差 0.01 元没有写谁出'],
    ['one fen too much', draft('100', ['维修资金', '100.01']), '多出 0.01 元，请改到和总费用一样'],
    ['a cost that nobody pays', draft('100'), '还差 100 元没有写谁出'],
    ['a line left empty altogether is none', draft('100', ['维修资金', '100'], ['', '']), undefined],
    ['a sum with no payer', draft('100', ['', '100']), '请写每笔钱谁出'],
    ['finer than a fen', draft('1.001', ['业主', '1']), '总费用请写数字，最多两位小数'],
    ['no number', draft('100', ['业主', '一百']), '各方出的钱请写数字，最多两位小数'],
    ['less than nothing', draft('-5'), '总费用请写数字，最多两位小数'],
    ['commas as a Chinese keyboard gives them', draft('1，000', ['业主', '1，000']), undefined],
  ])('%s', (_, given, wrong) => {
    expect(sumsOf(given).wrong).toBe(wrong)
  })

  test('a plan that stands, opened to be changed and sent as it is, is the same to the fen', () => {
    const plan = { text: '换管', costFen: 28_600_001, payers: [{ who: '维修资金', fen: 28_600_001 }], photos: [] }
    expect(draftOf(plan).cost).toBe('286000.01')
    expect(payersOf(draftOf(plan))).toEqual(plan.payers)
    expect(sumsOf(draftOf(plan))).toEqual({ costFen: plan.costFen, paidFen: plan.costFen })
  })
})

describe('whether the owners decide it (民法典 278)', () => {
  const paidBy = (...names: string[]): PlanDraft => draft('100', ...names.map((who): [string, string] => [who, '100']))

  test.each<[string, PlanDraft, number | undefined]>([
    ['maintenance fund', paidBy('维修资金'), 5],
    ['its full name', paidBy('住宅专项维修基金'), 5],
    ['money raised among the owners', paidBy('维修资金', '业主自筹'), 6],
    ['the fund in an emergency (281)', paidBy('维修资金（应急使用）'), undefined],
    ['the company', paidBy('物业公司'), undefined],
    ['nobody', paidBy(), undefined],
  ])('paid by %s', (_, given, matter) => {
    expect(suggestedMatter(given)).toBe(matter)
    expect(ownersDecideOf(given)).toEqual(matter && { matter })
  })

  test('what was said goes before what is suggested', () => {
    expect(ownersDecideOf({ ...paidBy('维修资金'), ownersDecide: false })).toBeUndefined()
    expect(ownersDecideOf({ ...paidBy('物业公司'), ownersDecide: true })).toEqual({ matter: 9 })
    expect(ownersDecideOf({ ...paidBy('维修资金'), ownersDecide: true, matter: 7 })).toEqual({ matter: 7 })
  })

  test('a plan that stands keeps what it said, yes or no', () => {
    const stands = { text: '换管', costFen: 100, payers: [{ who: '维修资金', fen: 100 }], photos: [] }
    expect(ownersDecideOf(draftOf(stands))).toBeUndefined()
    expect(ownersDecideOf(draftOf({ ...stands, ownersDecide: { matter: 7 } }))).toEqual({ matter: 7 })
  })
})

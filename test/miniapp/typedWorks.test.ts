import { instalmentsIn, sumsIn, warrantiesIn } from '../../src/miniapp/worksProject/typed'

test('sums are read one a line, however people write them, and a line that cannot be read is named', () => {
  expect(sumsIn('电梯主机 1,200,000.50\n\n 井道 修补  ¥3000元\n监理　２００')).toEqual({ rows: [{ name: '电梯主机', amount: 120_000_050 }, { name: '井道 修补', amount: 300_000 }, { name: '监理', amount: 20_000 }] })
  expect(sumsIn('电梯 100\n拆除')).toMatchObject({ rows: [], wrong: expect.stringContaining('第 2 行“拆除”看不懂') })
  expect(sumsIn('电梯 0').wrong).toBeDefined()
})

test('instalments and warranties bear a day of the calendar', () => {
  expect(instalmentsIn('2026-4-1 60%\n2026年6月1日，40')).toEqual({ rows: [{ on: '2026-04-01', percent: 60 }, { on: '2026-06-01', percent: 40 }] })
  expect(instalmentsIn('2026-02-30 100').wrong).toBeDefined()
  expect(warrantiesIn('整机 2028-04-01\n外墙 防水：2031.4.1')).toEqual({ rows: [{ what: '整机', until: '2028-04-01' }, { what: '外墙 防水', until: '2031-04-01' }] })
})

import * as contract from '../../../contract/worksProject'
import { localDateOf } from '../../../domain/calendar'
import { writeMoney } from '../../../domain/money'
import { partsOf } from '../../../domain/worksProject/levy'
import type { WorksProject } from '../../../domain/worksProject/worksProject'
import type { Stage } from './stage'
import type { Somebody } from './story'
import type { WorksStory } from './worksStory'

interface Asked {
  readonly unitId: string
  readonly address: string
  /** What each instalment asks of the home. */
  readonly parts: readonly number[]
}

/** What each home was asked for, as the books have it. */
export async function asked({ deps, estateId }: Stage, worksId: string): Promise<Asked[]> {
  const { rows } = await deps.pool.query<{ state: WorksProject; units: { id: string; address: string }[] }>(
    `select state, (select json_agg(json_build_object('id', id, 'address', address)) from unit where estate_id = $1) as units from works_project where estate_id = $1 and id = $2`,
    [estateId, worksId],
  )
  const { state, units } = rows[0] ?? {}
  const addresses = new Map(units?.map(({ id, address }) => [id, address]))
  const levy = state?.levy
  return levy?.shares.map(([unitId, share]) => ({ unitId, address: addresses.get(unitId) ?? '', parts: partsOf(share, levy.instalments).map(({ amount }) => amount) })) ?? []
}

/** A day's statement from the bank: most homes wrote their door with the transfer. It is imported, and what it says for sure is booked. */
export async function statementOf(stage: Stage, by: Somebody, worksId: string, { instalment, of }: WorksStory['statements'][number]): Promise<void> {
  const on = localDateOf(stage.deps.clock())
  const paying = (await asked(stage, worksId)).filter((_, at) => (at * 7 + instalment * 3) % 10 < of)
  const lines = paying.map(({ address, parts }, at) => `${on},${writeMoney(parts[instalment] ?? 0).replaceAll(',', '')},,业主,${address} 分摊款,${on}-${at}`)
  await upload(stage, by, worksId, ['交易日期,收入金额,支出金额,对方户名,附言,流水号', ...lines, `${on},,35.00,,账户服务费,${on}-fee`].join('\n'))
  for (;;) {
    const { rows } = await stage.call(by, contract.listBankLines, { worksId })
    if (rows.length === 0) return
    await stage.call(by, contract.decideBankLines, { worksId }, { lines: rows.map(({ id, match }) => ({ lineId: id, unitId: match.unitId ?? '' })) })
  }
}

/** Somebody brings their part in cash. */
export async function paidCash(stage: Stage, by: Somebody, worksId: string, { unit, instalment, words }: WorksStory['cash'][number]): Promise<void> {
  const home = (await asked(stage, worksId)).find(({ address }) => address === unit)
  await stage.call(by, contract.receiveShare, { worksId }, { unitId: home?.unitId ?? '', amount: home?.parts[instalment] ?? 0, way: 'cash', on: localDateOf(stage.deps.clock()), words })
}

async function upload(stage: Stage, by: Somebody, worksId: string, text: string): Promise<void> {
  const { token } = await stage.cast.of(by)
  const boundary = 'statement-of-the-bank'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="statement"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n`
  const answer = await stage.app.inject({
    method: 'POST',
    url: contract.importStatement.path.replace(':estateId', stage.estateId).replace(':worksId', worksId),
    headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${head}${text}\r\n--${boundary}--\r\n`,
  })
  if (answer.statusCode !== 200) throw new Error(`statement: ${answer.statusCode} ${answer.body}`)
}

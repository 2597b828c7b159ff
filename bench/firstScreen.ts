import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/server/app'
import type { Pool } from '../src/server/db/pool'
import { seedModelEstate } from '../src/server/estate/seed'
import { openFolderStore } from '../src/server/photo/folder'
import { drawn, firstScreenOf, showAll } from '../test/weapp/runtime/measure'
import { Phone } from '../test/weapp/runtime/phone'
import { addMatter, estateOf } from './estates'
import { build } from './packages'
import type { Result } from './result'

/**
 * What the built mini-program sends to WeChat's view: a guest's first screen of the model estate from a cold start,
 * and one more matter in a list that is there already.
 */
export async function firstScreen(pool: Pool): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xyz-screens-'))
  const weapp = join(folder, 'weapp')
  await build(process.cwd(), weapp)
  const photos = await openFolderStore(join(folder, 'photos'))
  const codes = { send: async () => ({ ok: true as const }) }
  const app = await createApp({ pool, numbers: pool, photos, codes, mode: 'production', publicUrl: 'http://localhost', clock: Date.now })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const server = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const phoneAt = (estateId: string) => new Phone({ folder: weapp, server, kept: new Map([['estateId', JSON.stringify(estateId)]]) })

  const oneMore = async (matters: number) => {
    const { estateId } = await estateOf(pool, `${matters} 件的小区`, matters)
    const phone = phoneAt(estateId)
    await phone.open('matters/index')
    await showAll(phone)
    await addMatter(pool, estateId, '刚刚反映的一件')
    const { bytes } = await drawn(phone, () => phone.refresh())
    phone.close()
    return bytes
  }
  try {
    const phone = phoneAt(await seedModelEstate(pool, photos, Date.now()))
    const { calls, bytes, text } = await firstScreenOf(phone)
    phone.close()
    const few = await oneMore(2)
    const many = await oneMore(200)
    return [
      { name: '第一屏 setData 次数', value: `${calls} 次`, against: '1 次', ratio: calls, goal: '≤ 2' },
      { name: '第一屏 setData 字节', value: `${bytes} B`, against: `屏上文字 ${text} B`, ratio: bytes / text, goal: '≤ 6' },
      { name: '200 行的列表多一行', value: `${many} B`, against: `2 行的列表 ${few} B`, ratio: many / few, goal: '≤ 1.1' },
    ]
  } finally {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  }
}

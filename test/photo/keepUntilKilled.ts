import { writeSync } from 'node:fs'
import { openPool } from '../../src/server/db/pool'
import { openFolderStore } from '../../src/server/photo/folder'
import { keepPhoto, type PhotoDeps } from '../../src/server/photo/keepPhoto'
import { picture } from './pictures'

/** What the test gives to this process. `dieAt`: the step to die before, or 0 to go on until killed. */
export interface Orders {
  readonly url: string
  readonly folder: string
  readonly estateId: string
  readonly personId: string
  readonly dieAt: number
}

/** Keeps photos without end, writes the id of each one acknowledged, and dies by SIGKILL at the step it is told. */
async function keepUntilKilled({ url, folder, estateId, personId, dieAt }: Orders): Promise<void> {
  const pool = openPool(url)
  const store = await openFolderStore(folder)
  let steps = 0
  const step = () => {
    if (++steps === dieAt) process.kill(process.pid, 'SIGKILL')
  }
  const deps: PhotoDeps = {
    pool: { query: ((...given: Parameters<typeof pool.query>) => (step(), pool.query(...given))) as typeof pool.query },
    photos: { ...store, put: (...given) => (step(), store.put(...given)) },
    clock: Date.now,
  }
  const keepOn = async () => {
    for (;;) {
      const answer = await keepPhoto(deps, { estateId, personId, upload: await picture(400, 300).jpeg().toBuffer() })
      writeSync(1, answer.ok ? `${answer.photo.id}\n` : `refused ${answer.reasons[0].code}\n`)
      if (!answer.ok) process.exit(1)
    }
  }
  await Promise.all(dieAt ? [keepOn()] : [keepOn(), keepOn(), keepOn()])
}

await keepUntilKilled(JSON.parse(process.env.ORDERS ?? '{}') as Orders)

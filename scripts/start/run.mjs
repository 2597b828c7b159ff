import { existsSync } from 'node:fs'
import { buildPages, buildServer, buildVerify } from './build.mjs'
import { refuseBusyPort } from './busyPort.mjs'

/** Checks what can be checked at once, builds what is not built, and hands over to the server. */
export async function run() {
  try {
    if (!existsSync('node_modules/fastify') || !existsSync('node_modules/esbuild')) {
      throw new Error('还没有安装依赖。请先执行 npm install，再执行 npm start。')
    }
    await refuseBusyPort('npm start')
    const server = await buildServer()
    const { main } = await import(server)
    await main(Promise.all([buildPages((line) => console.log(line)), buildVerify()]))
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { buildPages, buildServer, buildVerify } from './build.mjs'

/** Checks what can be checked at once, builds what is not built, and hands over to the server. */
export async function run() {
  try {
    if (!existsSync('node_modules/fastify') || !existsSync('node_modules/esbuild')) {
      throw new Error('还没有安装依赖。请先执行 npm install，再执行 npm start。')
    }
    await refuseBusyPort()
    const server = await buildServer()
    const { main } = await import(server)
    await main(Promise.all([buildPages((line) => console.log(line)), buildVerify()]))
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

/** Told before a minute of building, not after it; the server itself tells every other fault of the address. */
async function refuseBusyPort() {
  const port = Number(process.env.PORT?.trim() || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65535) return
  const probe = createServer()
  const code = await new Promise((resolve) => {
    probe.once('error', (error) => resolve(error.code))
    probe.listen({ port, host: process.env.HOST?.trim() || '0.0.0.0' }, () => resolve(undefined))
  })
  await new Promise((resolve) => probe.close(resolve))
  if (code === 'EADDRINUSE') {
    throw new Error(`端口 ${port} 已被别的程序占用。请换一个端口，例如 PORT=${port + 1} npm start；或者先停掉占用它的程序。`)
  }
}

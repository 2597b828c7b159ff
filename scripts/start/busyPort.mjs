import { createServer } from 'node:net'

/** Told before a minute of building, not after it; the server itself tells every other fault of the address. */
export async function refuseBusyPort(command) {
  const port = Number(process.env.PORT?.trim() || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65535) return
  const probe = createServer()
  const code = await new Promise((resolve) => {
    probe.once('error', (error) => resolve(error.code))
    probe.listen({ port, host: process.env.HOST?.trim() || '0.0.0.0' }, () => resolve(undefined))
  })
  await new Promise((resolve) => probe.close(resolve))
  if (code === 'EADDRINUSE') {
    throw new Error(`端口 ${port} 已被别的程序占用。请换一个端口，例如 PORT=${port + 1} ${command}；或者先停掉占用它的程序。`)
  }
}

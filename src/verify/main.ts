import { open, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { report } from './report'
import { verifyVote } from './verifyVote'

const USAGE = `用法：xiaoyuanzhuo-verify 表决文件 [--receipt 回执文件] [--key 签名公钥]

  表决文件   从表决的结果页下载的文件
  --receipt  投票后保存的回执，核对您的选票在不在里面
  --key      公示上印的签名公钥（64 位十六进制），核对文件是不是那一方签的

只读这些文件，不联网。核对无误时退出码为 0，否则为 1。
`

/** The program: 0 when everything holds, 1 when anything does not. */
async function main(): Promise<number> {
  const asked = readArguments()
  if (!asked) {
    process.stderr.write(USAGE)
    return 1
  }
  if (asked.help) {
    process.stdout.write(USAGE)
    return 0
  }
  const receipt = asked.receipt === undefined ? undefined : await readFile(asked.receipt, 'utf8')
  const file = await open(asked.file)
  const verdict = await verifyVote(file.createReadStream({ highWaterMark: 1 << 20 }), {
    ...(receipt === undefined ? {} : { receipt }),
    ...(asked.key === undefined ? {} : { key: asked.key.toLowerCase() }),
  })
  process.stdout.write(report(verdict))
  return verdict.ok ? 0 : 1
}

function readArguments(): { file: string; receipt?: string; key?: string; help?: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { receipt: { type: 'string' }, key: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    const [file, ...others] = positionals
    if (values.help) return { file: '', help: true }
    return file === undefined || others.length ? undefined : { file, ...values }
  } catch {
    return undefined
  }
}

process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT' && error.code !== 'EISDIR' && error.code !== 'EACCES') throw error
  process.stderr.write(`读不到文件${error.path ? ` ${error.path}` : ''}，请看看路径对不对。\n`)
  return 1
})

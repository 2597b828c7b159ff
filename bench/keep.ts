import { readFile, writeFile } from 'node:fs/promises'
import { table, type Result } from './result'

const RESULTS = 'bench/results.json'
const PAGE = 'docs/bench.md'

/** Keeps what was measured, in the place of what was measured of the same before; what was not measured now stands as it was. */
export async function keep(measured: readonly Result[]): Promise<void> {
  const before = JSON.parse(await readFile(RESULTS, 'utf8').catch(() => '[]')) as Result[]
  const now = new Map(measured.map((result) => [result.name, result]))
  const known = new Set(before.map(({ name }) => name))
  const results = [...before.map((result) => now.get(result.name) ?? result), ...measured.filter(({ name }) => !known.has(name))]
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
  await writeFile(PAGE, `${ABOUT}\n${table(results)}\n`)
}

const ABOUT = `# 性能

\`npm run bench\` 量出下面的数，\`npm run bench -- reads\` 只量一部分（reads、writes、ballots、growth、start、verify、packages）。每一行都是同一次运行里两样东西的比，两样轮流量五次以上，取中位数：机器忙时两样一起慢，比还是准的。每个回答都核对是不是 200，写入的行数都在数据库里数过。

- 空路由：一个什么都不做的 Fastify 路由，同样 32 个连接。
- 首页和列表：像手机一样接受 gzip。没有写入的时候，同一页不重做（见 [adr/0012](../adr/0012-kept-while-nothing-changes.md)），所以另有一行是旁边一直有写入时的数。
- pgbench 同样的 SQL：把服务器在事务里发出的语句原样录下来，用 \`pgbench -M prepared\` 以 8 个连接直接发给数据库，不经过我们的程序。
- 核对选票日志：用核对程序自己的代码把每张选票（128 字节，解析不算）算成 RFC 9162 的树，对照 node:crypto 把同样的字节从头到尾过一遍。
`

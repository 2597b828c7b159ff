import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { postgresPrograms } from './debianPostgres.mjs'

/** What the tests need of the machine, each with how to see that it is there and Debian's package for it. */
const NEEDS = [
  { there: () => existsSync('/usr/bin/chromium'), package: 'chromium' },
  { there: hasChineseFont, package: 'fonts-noto-cjk' },
  { there: () => postgresPrograms() !== undefined, package: 'postgresql-15' },
]

/** Installs what is missing where that may be done; elsewhere names the one line to type, and ends. */
export async function installMissing() {
  const missing = NEEDS.filter(({ there }) => !there()).map((need) => need.package)
  if (missing.length === 0) return
  const install = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`正在安装测试需要的软件：${missing.join('、')}……`)
    spawnSync('/bin/sh', ['-c', install], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    if (NEEDS.every(({ there }) => there())) return
  }
  console.error(`测试还需要 ${missing.join('、')}。请先执行这一行，再执行 npm test：\n\nsudo sh -c '${install}'\n`)
  process.exit(1)
}

function hasChineseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' })
  return Boolean(stdout?.trim())
}

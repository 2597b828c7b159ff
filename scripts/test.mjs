// `npm test`: every test there is, with all its own set-up; `npm test -- <arguments of jest>` narrows it.
import { dirname, join } from 'path'
import { fileURLToPath } from 'url'

const NEEDED = 20
const major = Number(process.versions.node.split('.')[0])

if (major < NEEDED) {
  console.error('需要 Node.js ' + NEEDED + ' 或更高版本，现在是 ' + process.versions.node + '。请到 https://nodejs.org 下载安装，再重新执行 npm install && npm test。')
  process.exit(1)
}
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
import('./test/run.mjs').then(({ run }) => run(process.argv.slice(2)))

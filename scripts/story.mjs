// `npm run demo:story`: plays a year of the model estate on a running system, and counts every figure a second time.
import { dirname, join } from 'path'
import { fileURLToPath } from 'url'

const NEEDED = 20
const major = Number(process.versions.node.split('.')[0])

if (major < NEEDED) {
  console.error('需要 Node.js ' + NEEDED + ' 或更高版本，现在是 ' + process.versions.node + '。请到 https://nodejs.org 下载安装，再重新执行 npm install && npm run demo:story。')
  process.exit(1)
}
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
import('./story/run.mjs').then(({ run }) => run(process.argv.slice(2)))

// `npm start`: builds what is not built, then runs the server in this very process. Written for any Node that
// knows modules at all, so that an old one can be told to go.
import { dirname, join } from 'path'
import { fileURLToPath } from 'url'

const NEEDED = 20
const major = Number(process.versions.node.split('.')[0])

if (major < NEEDED) {
  console.error('需要 Node.js ' + NEEDED + ' 或更高版本，现在是 ' + process.versions.node + '。请到 https://nodejs.org 下载安装，再重新执行 npm install && npm start。')
  process.exit(1)
}
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
import('./start/run.mjs').then(({ run }) => run())

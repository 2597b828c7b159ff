import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const SERVER_SOURCES = ['src/server', 'src/contract', 'src/domain', 'src/verify', 'package-lock.json', 'scripts/start/build.mjs']
const VERIFY_SOURCES = ['src/verify', 'src/domain', 'package-lock.json', 'scripts/start/build.mjs']
const PAGE_SOURCES = ['src/miniapp', 'src/contract', 'src/domain', 'config', 'babel.config.js', 'package-lock.json', 'scripts/start/build.mjs']

/** Told by its message alone, as the server tells what keeps it from starting. */
class BuildProblem extends Error {
  name = 'StartProblem'
}

/** Builds the server into `build/server` unless it is that of these very sources. Returns the URL of its beginning. */
export const buildServer = () => buildServerFrom('src/server/main.ts', 'build/server')

/** Builds the server whose clock `npm run demo:story` puts forward: a program of its own, beside the server. */
export const buildStoryServer = () => buildServerFrom('src/server/story/main.ts', 'build/storyServer')

async function buildServerFrom(entry, folder) {
  const bundle = `${folder}/main.mjs`
  await unlessBuilt(`${folder}.sources`, SERVER_SOURCES, bundle, async () => {
    const { build } = await import('esbuild')
    const fresh = `${folder}.${process.pid}`
    await build({
      entryPoints: [entry],
      outdir: fresh,
      outExtension: { '.js': '.mjs' },
      // what starts the database is loaded before all the rest
      splitting: true,
      bundle: true,
      // all packages stay outside but those of very many small files, which would be half of the start
      packages: 'bundle',
      external: await packagesBut(['zod', 'uuid', '@noble/curves', '@noble/hashes', '@noble/ciphers', 'fastify-type-provider-zod', 'aws4fetch']),
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // some of those packages ask for Node's own modules by require, which a module has not
      banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'error',
    }).catch(() => {
      throw new BuildProblem('服务器的代码没有构建成功，原因见上面几行。')
    })
    await putInPlace(fresh, folder, bundle)
  })
  return pathToFileURL(resolve(bundle)).href
}

async function packagesBut(bundled) {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'))
  return Object.keys(dependencies).filter((name) => !bundled.includes(name)).flatMap((name) => [name, `${name}/*`])
}

/** Puts what was built aside in its place whole: a build that was cut short is never used. */
async function putInPlace(fresh, folder, proof) {
  await rm(folder, { recursive: true, force: true })
  await rename(fresh, folder).catch(async (error) => {
    // Another start built the same and was quicker.
    if (!statSync(proof, { throwIfNoEntry: false })) throw error
    await rm(fresh, { recursive: true, force: true })
  })
}

/**
 * Builds the vote checker: `build/verify.mjs`, one file with nothing beside it that node runs, and
 * `build/verifyPage.mjs`, which a page imports. Returns their URLs.
 */
export async function buildVerify() {
  const [program, page] = ['build/verify.mjs', 'build/verifyPage.mjs']
  await unlessBuilt('build/verify.sources', VERIFY_SOURCES, program, async () => {
    const { build } = await import('esbuild')
    const make = async (entry, outfile, settings) => {
      const fresh = `${outfile}.${process.pid}`
      await build({ entryPoints: [entry], outfile: fresh, bundle: true, format: 'esm', charset: 'utf8', logLevel: 'error', ...settings })
      await rename(fresh, outfile)
    }
    await make('src/verify/browser.ts', page, { platform: 'browser', target: 'es2022', minify: true })
    await make('src/verify/main.ts', program, { platform: 'node', target: 'node20', banner: { js: '#!/usr/bin/env node' } })
  })
  return { program: pathToFileURL(resolve(program)).href, page: pathToFileURL(resolve(page)).href }
}

/**
 * Builds the pages for the browser unless they are those of these very sources: into `dist/h5`, and for the
 * demonstration, which has one page more, into `dist/h5-demo`.
 */
export async function buildPages(tell) {
  const demo = (process.env.XYZ_MODE?.trim() || 'demo') === 'demo'
  const name = demo ? 'h5-demo' : 'h5'
  const folder = `dist/${name}`
  await unlessBuilt(`build/${name}.sources`, PAGE_SOURCES, `${folder}/index.html`, async () => {
    tell('正在构建浏览器页面，第一次大约需要一分钟……')
    const fresh = `${folder}.${process.pid}`
    await sweepHalfBuilt()
    const { status, output } = await taro('h5', fresh, { XYZ_DEMO: demo ? '1' : '' })
    if (status !== 0) {
      await rm(fresh, { recursive: true, force: true })
      throw await notBuilt('浏览器页面', name, output)
    }
    await packFiles(fresh)
    await putInPlace(fresh, folder, `${folder}/index.html`)
  })
}

/** Lays the gzip of each text beside it: the first page on a cheap phone is a third on the way. */
async function packFiles(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (/\.(js|css|html|svg|json)$/.test(name)) await writeFile(join(folder, `${name}.gz`), gzipSync(await readFile(join(folder, name)), { level: 9 }))
  }
}

/** Builds the mini-program for WeChat into `dist/weapp` unless it is that of these very sources. */
export async function buildWeapp() {
  await unlessBuilt('build/weapp.sources', [...PAGE_SOURCES, 'project.config.json'], 'dist/weapp/app.json', async () => {
    const { status, output } = await taro('weapp', 'dist/weapp')
    if (status !== 0) throw await notBuilt('小程序', 'weapp', output)
  })
}

/** webpack says first what is wrong, and then at length where else it looked. */
async function notBuilt(what, name, output) {
  const log = `build/${name}.log`
  await writeFile(log, output)
  return new BuildProblem(`${what}没有构建成功，全部输出在 ${log}，开头是：\n${output.trim().slice(0, 1500)}`)
}

/** Runs Taro's build for one end into one folder. */
export function taro(end, output, env = {}) {
  const cli = 'node_modules/@tarojs/cli/bin/taro'
  const child = spawn(process.execPath, [cli, 'build', '--type', end], {
    env: { ...process.env, NODE_ENV: 'production', TARO_OUTPUT: output, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stopWithUs = () => child.kill()
  process.once('exit', stopWithUs)
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  child.stderr.on('data', (chunk) => (text += chunk))
  return new Promise((done) => child.once('close', (status) => {
    process.off('exit', stopWithUs)
    done({ status, output: text })
  }))
}

/** What builds left behind that were stopped half-way: their folders bear the number of a process that is no more. */
async function sweepHalfBuilt() {
  const names = await readdir('dist').catch(() => [])
  for (const name of names) {
    const pid = Number(/^h5(?:-demo)?\.(\d+)$/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(join('dist', name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * A mark beside the result tells what it was built from: how large each source was and when it was written, which is seen at a glance,
 * and below it the hash of all that is in them, which decides where a glance does not.
 */
async function unlessBuilt(mark, sources, result, build) {
  const glance = hashOf(sources, (path, { size, mtimeMs }) => `${size} ${mtimeMs}`)
  const [seen, built] = (await readFile(mark, 'utf8').catch(() => '')).split('\n')
  const isThere = statSync(result, { throwIfNoEntry: false }) !== undefined
  if (isThere && seen === glance) return
  const hash = hashOf(sources, (path) => readFileSync(path))
  if (!isThere || built !== hash) {
    await mkdir('build', { recursive: true })
    await rm(mark, { force: true })
    await build()
  }
  await writeFile(mark, `${glance}\n${hash}\n`)
}

function hashOf(paths, of) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path, of)
  return hash.digest('hex')
}

function addTo(hash, path, of) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  hash.update(`${path}\0${found.isDirectory()}\0`)
  if (found.isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name), of)
  else hash.update(of(path, found))
}

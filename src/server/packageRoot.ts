import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of this project's package.json: the same whether the code runs from `src` or from the bundle
 * in `build`, so that migrations, seed files and the built pages are found from either.
 */
export const packageRoot = rootFrom(dirname(fileURLToPath(import.meta.url)))

function rootFrom(folder: string): string {
  const file = join(folder, 'package.json')
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'xiaoyuanzhuo') return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json of xiaoyuanzhuo not found above the running file')
  return rootFrom(parent)
}

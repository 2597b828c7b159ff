#!/usr/bin/env node
// `npx xiaoyuanzhuo-verify FILE`: counts a published vote again. Builds the program when its sources are here and
// are newer; build/verify.mjs alone, copied anywhere, does the same.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = process.cwd()
process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'))
const { buildVerify } = await import('./start/build.mjs')
const { program } = await buildVerify()
process.chdir(here)
await import(program)

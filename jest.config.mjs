import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))

/** A test that asks for a database, or for the whole server, belongs to the project `server`. */
const NEEDS_SERVER = /testDatabase\(|given\.server\(|from '[^']*\/(database|server)'/

const testFiles = readdirSync(join(root, 'test'), { recursive: true })
  .map(String)
  .filter((file) => /\.test\.tsx?$/.test(file) && !/^(e2e|weapp)\//.test(file))
const isServer = (file) => NEEDS_SERVER.test(readFileSync(join(root, 'test', file), 'utf8'))
const serverFiles = testFiles.filter(isServer)
const unitFiles = testFiles.filter((file) => !serverFiles.includes(file))
const asMatch = (files) =>
  files.length ? files.map((file) => `<rootDir>/test/${file}`) : ['<rootDir>/test/none.test.ts']

const base = {
  rootDir: root,
  globalSetup: '<rootDir>/test/database.setup.mjs',
  globalTeardown: '<rootDir>/test/database.teardown.mjs',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/build', '<rootDir>/data'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    }],
  },
}

export default {
  // a busy machine is slow, not wrong: this only ends a test that hangs
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: asMatch(unitFiles),
      // The mini-program's own code runs over a phone made of plain objects.
      moduleNameMapper: { '^@tarojs/taro$': '<rootDir>/test/miniapp/phone.ts' },
      globals: { API_ORIGIN: 'https://server.example' },
    },
    { ...base, displayName: 'server', testMatch: asMatch(serverFiles) },
    { ...base, displayName: 'weapp', testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] },
    { ...base, displayName: 'e2e', globalSetup: '<rootDir>/test/e2e/seeded.setup.mjs', globalTeardown: '<rootDir>/test/e2e/seeded.teardown.mjs', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
}

import { join } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = join(__dirname, '..')
const minify = process.env.TARO_DEBUG !== '1'
/** The page that lets one become anybody is built into the browser's demonstration only. */
const demo = process.env.TARO_ENV === 'h5' && process.env.XYZ_DEMO === '1'
const outputRoot = process.env.TARO_OUTPUT ?? `dist/${process.env.TARO_ENV ?? 'weapp'}`

/** Code outside `src/miniapp` is compiled only where it is named: naming `src` would let server code in. */
const fence = { include: [join(root, 'src/domain'), join(root, 'src/contract')] }

/** Attributes that a screen reader needs; WeChat's templates drop what is not named here. */
const aria = {
  'aria-role': 'i.role',
  'aria-label': 'i.ariaLabel',
  'aria-hidden': 'i.ariaHidden',
  'aria-checked': 'i.ariaChecked',
  'aria-selected': 'i.ariaSelected',
  'aria-disabled': 'i.ariaDisabled',
  'aria-expanded': 'i.ariaExpanded',
  'aria-live': 'i.ariaLive',
}
/** Every view would show that it is pressed: the stylesheet lets only what can be pressed (`x-tap`). */
const pressed = { 'hover-class': "'x-tap--pressed'" }
const labelled = ['View', 'Text', 'Button', 'Input', 'Textarea', 'Image', 'ScrollView', 'Switch', 'Picker', 'Form']

type Chain = {
  get(key: string): Record<string, unknown>
  cache(value: unknown): void
  merge(value: unknown): void
}

/** Taro names `src/app.config` as what the cache depends on; with another source root it must be told. */
function mendCache(chain: Chain) {
  const cache = chain.get('cache')
  if (!cache || typeof cache !== 'object') return
  // The app's list of pages is in it, and the demonstration has one more.
  if (demo) cache.name = `${String(cache.name)}-demo`
  cache.buildDependencies = { config: [__filename], files: [join(root, 'src/miniapp/app.config.ts')] }
  chain.cache(cache)
}

export default defineConfig<'webpack5'>({
  projectName: 'xiaoyuanzhuo',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src/miniapp',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  logger: { quiet: true, stats: false },
  plugins: [
    [
      '@tarojs/plugin-inject',
      { components: { ...Object.fromEntries(labelled.map((name) => [name, aria])), View: { ...aria, ...pressed } } },
    ],
    join(__dirname, 'lean.ts'),
  ],
  defineConstants: {
    XYZ_DEMO: JSON.stringify(demo),
    API_ORIGIN: JSON.stringify(process.env.API_ORIGIN ?? 'https://xiaoyuanzhuo.example'),
  },
  copy: {
    patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/miniapp/sitemap.json', to: `${outputRoot}/sitemap.json` }] : [],
    options: {},
  },
  terser: { enable: minify, config: { output: { ascii_only: false, comments: false } } },
  mini: {
    compile: fence,
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain: (chain: unknown) => mendCache(chain as Chain),
  },
  h5: {
    compile: fence,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain: (chain: unknown) => {
      mendCache(chain as Chain)
      ;(chain as Chain).merge({ performance: { hints: false } })
      const shared = { name: 'shared', minChunks: 2, priority: 2, reuseExistingChunk: true }
      ;(chain as Chain).merge({
        optimization: { splitChunks: { chunks: 'all', maxInitialRequests: 20, cacheGroups: { shared } } },
      })
    },
  },
} satisfies UserConfigExport<'webpack5'>)

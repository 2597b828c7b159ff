/** The page that lets one become anybody: in the browser's demonstration only. */
const demo = process.env.TARO_ENV === 'h5' && process.env.XYZ_DEMO === '1'

/** The pages: the four tabs in the main package, everything else in a subpackage by concept. */
export default defineAppConfig({
  pages: ['home/index', 'matters/index', 'roundTable/index', 'me/index', 'matters/detail/index'],
  subPackages: [
    { root: 'report', pages: ['index'] },
    { root: 'figures', pages: ['index', 'list/index', 'promises/index'] },
    { root: 'slip', pages: ['index', 'print/index'] },
    { root: 'ticket', pages: ['index', 'detail/index', 'replies/index'] },
    { root: 'roundTable/item', pages: ['index'] },
    { root: 'roundTable/meeting', pages: ['index'] },
    { root: 'roundTable/pack', pages: ['index'] },
    { root: 'roundTable/live', pages: ['index', 'chair/index', 'wall/index'] },
    { root: 'roundTable/plan', pages: ['index'] },
    { root: 'roundTable/open', pages: ['index'] },
    {
      root: 'vote',
      pages: [
        'index', 'detail/index', 'cast/index', 'roll/index', 'poster/index',
        'run/index', 'run/draft/index', 'run/out/index', 'run/enter/index', 'run/desk/index', 'run/check/index',
        'run/votes/index', 'run/grants/index', 'run/candidates/index', 'run/print/index', 'run/rules/index',
      ],
    },
    { root: 'committee', pages: ['index', 'contract/index'] },
    { root: 'worksProject', pages: ['index', 'detail/index', 'account/index', 'keep/index', 'shares/index', 'bank/index', 'receipt/index', 'print/index'] },
    { root: 'mediation', pages: ['index', 'detail/index'] },
    { root: 'people', pages: ['claims/index', 'members/index', 'invite/index', 'letters/index'] },
    { root: 'sends', pages: ['index', 'imports/index'] },
    { root: 'login', pages: ['index', 'terms/index', 'privacy/index'] },
    { root: 'join', pages: ['index', 'claim/index'] },
    { root: 'inbox', pages: ['index'] },
    { root: 'account', pages: ['homes/index', 'devices/index', 'data/index', 'about/index'] },
    { root: 'deputyStudio', pages: ['index', 'day/index', 'case/index', 'cases/index', 'plan/index'] },
    ...(demo ? [{ root: 'demo', pages: ['index'] }] : []),
  ],
  /* The home page is a look at what comes next: it opens at once, and on a stair with no signal. */
  preloadRule: { 'home/index': { network: 'all', packages: ['report', 'ticket', 'roundTable/item', 'figures', 'inbox'] } },
  window: {
    navigationBarTitleText: '小圆桌',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f5f6',
    backgroundTextStyle: 'dark',
    navigationStyle: 'default',
  },
  tabBar: {
    color: '#545d68',
    selectedColor: '#b3202c',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      tab('home', '首页'),
      tab('matters', '事项'),
      tab('roundTable', '小圆桌'),
      tab('me', '我的'),
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  animation: false,
  __usePrivacyCheck__: true,
  resizable: true,
  sitemapLocation: 'sitemap.json',
})

function tab(name: string, text: string) {
  return {
    pagePath: `${name}/index`,
    text,
    iconPath: `assets/tabs/${name}.png`,
    selectedIconPath: `assets/tabs/${name}-on.png`,
  }
}

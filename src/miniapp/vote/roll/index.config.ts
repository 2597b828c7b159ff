export default definePageConfig({ navigationBarTitleText: '公示的名册', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '业主委员会', enablePullDownRefresh: true })

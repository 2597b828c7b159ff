export default definePageConfig({ navigationBarTitleText: '调处', enablePullDownRefresh: true })

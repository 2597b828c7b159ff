export default definePageConfig({ navigationBarTitleText: '管理项目', enablePullDownRefresh: true })

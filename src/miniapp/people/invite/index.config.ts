export default definePageConfig({ navigationBarTitleText: '邀请信', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '各户分摊', enablePullDownRefresh: true })

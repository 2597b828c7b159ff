export default definePageConfig({ navigationBarTitleText: '公开账', enablePullDownRefresh: true })

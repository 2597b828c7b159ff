export default definePageConfig({ navigationBarTitleText: '小圆桌', enablePullDownRefresh: true })

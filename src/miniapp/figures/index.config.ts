export default definePageConfig({ navigationBarTitleText: '小区的数字', enablePullDownRefresh: true })

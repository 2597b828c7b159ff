export default definePageConfig({ navigationBarTitleText: '办理表决', enablePullDownRefresh: true })

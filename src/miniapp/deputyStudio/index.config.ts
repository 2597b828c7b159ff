export default definePageConfig({ navigationBarTitleText: '两代表一委员工作室', enablePullDownRefresh: true })

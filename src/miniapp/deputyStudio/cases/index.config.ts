export default definePageConfig({ navigationBarTitleText: '全部接访登记', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '接访登记', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '物业合同', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '数字的明细', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '自筹项目', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '凭纸条看进度', enablePullDownRefresh: true })

export default definePageConfig({ navigationBarTitleText: '还没投票的户' })

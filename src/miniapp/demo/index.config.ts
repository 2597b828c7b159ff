export default definePageConfig({ navigationBarTitleText: '演示：换成谁' })

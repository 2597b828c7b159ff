export default definePageConfig({ navigationBarTitleText: '小圆桌' })

export default definePageConfig({ navigationBarTitleText: '关于小圆桌' })

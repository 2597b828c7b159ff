export default definePageConfig({ navigationBarTitleText: '打印纸条' })

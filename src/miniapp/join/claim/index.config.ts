export default definePageConfig({ navigationBarTitleText: '申请认领房屋' })

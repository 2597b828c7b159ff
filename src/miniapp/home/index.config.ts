export default definePageConfig({
  navigationBarTitleText: '小圆桌',
  navigationBarBackgroundColor: '#f4f5f6',
  enablePullDownRefresh: true,
})

export default definePageConfig({ navigationBarTitleText: '认领核实', enablePullDownRefresh: true })

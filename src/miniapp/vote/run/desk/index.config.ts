export default definePageConfig({ navigationBarTitleText: '核对纸票和委托' })

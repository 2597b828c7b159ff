export default definePageConfig({ navigationBarTitleText: '主持议事会' })

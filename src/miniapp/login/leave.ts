import Taro from '@tarojs/taro'

/** Back to the page before; to 我的 when the login was opened by its address. */
export function leaveLogin(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/me/index' })
}

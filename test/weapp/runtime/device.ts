import { wxFunction } from './api'

const SCREEN = { windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 812, pixelRatio: 3, statusBarHeight: 44 }

/** An iPhone that knows of nothing unusual. */
export const device = {
  getWindowInfo: () => ({ ...SCREEN, screenTop: 44, safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 } }),
  getDeviceInfo: () => ({ brand: 'iPhone', model: 'iPhone 15', system: 'iOS 17.5', platform: 'ios' }),
  getAppBaseInfo: () => ({ SDKVersion: '3.5.8', language: 'zh_CN', version: '8.0.50', theme: 'light', fontSizeSetting: 17, fontSizeScaleFactor: 1 }),
  getSystemInfoSync: () => ({ ...SCREEN, SDKVersion: '3.5.8', language: 'zh_CN', platform: 'ios', brand: 'iPhone', model: 'iPhone 15' }),
  getSystemSetting: () => ({ bluetoothEnabled: true, wifiEnabled: true, locationEnabled: true, deviceOrientation: 'portrait' }),
  getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 48, right: 368, bottom: 80, left: 281 }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx1234567890abcdef', envVersion: 'release', version: '0.1.0' } }),
  getLaunchOptionsSync: () => ({ path: 'home/index', query: {}, scene: 1001, referrerInfo: {} }),
  getEnterOptionsSync: () => ({ path: 'home/index', query: {}, scene: 1001, referrerInfo: {} }),
  canIUse: () => true,
  onWindowResize: () => undefined,
  offWindowResize: () => undefined,
  onAppHide: () => undefined,
  onThemeChange: () => undefined,
  getSetting: wxFunction('getSetting', () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } })),
  openSetting: wxFunction('openSetting', () => ({ authSetting: {} })),
  checkSession: wxFunction('checkSession', () => undefined),
  createSelectorQuery: () => ({ select: () => undefined, exec: () => undefined }),
}

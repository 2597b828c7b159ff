/// <reference types="@tarojs/taro" />

/** Where the server is, for the WeChat build; set by the build. */
declare const API_ORIGIN: string
/** Whether this build is the demonstration's, with the page that lets one become anybody; set by the build. */
declare const XYZ_DEMO: boolean

declare module '*.scss'
declare module '*.png' {
  const url: string
  export default url
}

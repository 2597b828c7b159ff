/// <reference types="@tarojs/taro" />

/** Where the server is, for the WeChat build; set by the build. */
declare const API_ORIGIN: string

declare module '*.scss'
declare module '*.png' {
  const url: string
  export default url
}

/** Where the server is: where the page came from in the browser, a fixed https host in WeChat. */
export const ORIGIN = process.env.TARO_ENV === 'h5' ? '' : API_ORIGIN

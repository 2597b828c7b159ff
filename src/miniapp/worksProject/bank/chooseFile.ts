import Taro from '@tarojs/taro'

/** Asks for a statement: from a chat in WeChat, from the computer in the browser. Undefined when given up. */
export async function chooseFile(): Promise<string | undefined> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser()
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['csv', 'xlsx'] }).catch((failed: { errMsg?: string }) => {
    if (/cancel/.test(failed.errMsg ?? '')) return undefined
    throw failed
  })
  return chosen?.tempFiles[0]?.path
}

function chooseInBrowser(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.xlsx'
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file && URL.createObjectURL(file))
    })
    input.click()
  })
}

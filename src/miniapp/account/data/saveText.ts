import Taro from '@tarojs/taro'

/** Saves text as a file: a download in the browser; in WeChat it is handed to a chat of one's own. Says where it is. */
export async function saveText(name: string, text: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return '已保存到浏览器的下载里'
  }
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, text, 'utf8')
  await Taro.shareFileMessage({ filePath: path, fileName: name })
  return '已发到您选的聊天里'
}

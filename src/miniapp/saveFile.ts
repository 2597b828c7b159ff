import Taro from '@tarojs/taro'
import { offlineProblem, problemFrom } from './problem'
import { bearerHeader } from './token'

/** Opens the Word file in WeChat, from where it can be sent on or printed. */
export async function saveFile(address: string, _name: string): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: address, header: bearerHeader() }).catch(() => {
    throw offlineProblem()
  })
  if (statusCode !== 200) throw problemFrom(statusCode, undefined)
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'docx', showMenu: true })
}

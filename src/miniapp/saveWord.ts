import Taro from '@tarojs/taro'
import { token } from './token'

/** Opens the Word file in WeChat, from where it can be sent on or printed. */
export async function saveWord(address: string, _name: string): Promise<void> {
  const bearer = token.get()
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: address, header: bearer ? { authorization: `Bearer ${bearer}` } : {} })
  if (statusCode !== 200) throw new Error('Word 文件没有下载成功，请检查网络后再试一次。')
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'docx', showMenu: true })
}

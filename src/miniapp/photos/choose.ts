import Taro from '@tarojs/taro'
import { shrink } from './shrink'

/** Asks for up to `count` pictures, from the camera or the album, and makes them smaller on the phone. Empty when given up. */
export async function choosePhotos(count: number): Promise<string[]> {
  return process.env.TARO_ENV === 'h5' ? chooseInBrowser(count) : chooseInWeChat(count)
}

async function chooseInWeChat(count: number): Promise<string[]> {
  const chosen = await Taro.chooseMedia({
    count: Math.min(count, 9),
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['camera', 'album'],
  }).catch((failed: { errMsg?: string }) => {
    if (/cancel/.test(failed.errMsg ?? '')) return { tempFiles: [] }
    throw failed
  })
  return Promise.all(chosen.tempFiles.map(({ tempFilePath }) => smallerInWeChat(tempFilePath)))
}

/** An older WeChat may not know the widths: the picture is then sent as it is. */
async function smallerInWeChat(path: string): Promise<string> {
  try {
    return (await Taro.compressImage({ src: path, quality: 80, compressedWidth: 2048 })).tempFilePath
  } catch {
    return path
  }
}

function chooseInBrowser(count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []).slice(0, count)
      Promise.all(files.map(shrink)).then(resolve, reject)
    })
    input.click()
  })
}

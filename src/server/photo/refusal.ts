/** Why an upload is not taken. Each carries the figures that explain it. */
export type PhotoRefusal =
  | { readonly code: 'PHOTO_TOO_LARGE'; readonly limitBytes: number }
  | { readonly code: 'PHOTO_NOT_AN_IMAGE' }
  | { readonly code: 'PHOTO_TYPE_NOT_TAKEN'; readonly found: string }
  | { readonly code: 'PHOTO_TOO_MANY_PIXELS'; readonly pixels: number; readonly limitPixels: number }
  | { readonly code: 'PHOTO_DAMAGED' }
  | { readonly code: 'PHOTO_TOO_MANY_WAITING'; readonly waiting: number; readonly limit: number }

/** Why photos can't be put to a matter, a ticket or another subject. */
export type AttachRefusal =
  | { readonly code: 'PHOTO_MISSING'; readonly ids: readonly string[] }
  | { readonly code: 'PHOTO_NOT_YOURS'; readonly ids: readonly string[] }
  | { readonly code: 'PHOTO_ALREADY_USED'; readonly ids: readonly string[] }

/** The sentence for whoever chose the photo: what is wrong, and what to do next. */
export function photoSentence(refusal: PhotoRefusal | AttachRefusal): string {
  switch (refusal.code) {
    case 'PHOTO_TOO_LARGE':
      return `这张照片太大了，每张最多 ${Math.floor(refusal.limitBytes / 1024 / 1024)} MB。请选“压缩后发送”，或换一张小一点的。`
    case 'PHOTO_NOT_AN_IMAGE':
      return '这个文件不是照片，打不开。请重新拍一张，或从相册里另选一张。'
    case 'PHOTO_TYPE_NOT_TAKEN':
      return `暂不支持${refusal.found}，只收 JPEG、PNG 或 WebP 格式的照片。请用手机截屏这张照片再传，或重新拍一张。`
    case 'PHOTO_TOO_MANY_PIXELS':
      return `这张照片的尺寸太大了，最多 ${refusal.limitPixels / 10_000} 万像素。请把它缩小，或换一张再传。`
    case 'PHOTO_DAMAGED':
      return '这张照片没有传完整或已经损坏。请重新传一次；还不行就重新拍一张。'
    case 'PHOTO_TOO_MANY_WAITING':
      return `您已传了 ${refusal.waiting} 张还没有用上的照片，最多 ${refusal.limit} 张。请先提交已填的内容，或明天再传。`
    case 'PHOTO_MISSING':
      return `有 ${refusal.ids.length} 张照片已不在服务器上（传上来超过 24 小时没有提交会被清理）。请重新传这几张。`
    case 'PHOTO_NOT_YOURS':
      return `有 ${refusal.ids.length} 张照片不是您传的，不能使用。请去掉它们，换成自己拍的。`
    case 'PHOTO_ALREADY_USED':
      return `有 ${refusal.ids.length} 张照片已经用在别处了。请重新传一次再提交。`
  }
}

const LONGEST = 2048

/** Makes a picture at most 2048 px long, in the browser. What the browser cannot draw goes as it is: the server judges it. */
export async function shrink(file: Blob): Promise<string> {
  return URL.createObjectURL(await smaller(file).catch(() => file))
}

async function smaller(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file)
  const share = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  if (share === 1 && file.type === 'image/jpeg' && file.size < 1_500_000) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * share)
  canvas.height = Math.round(picture.height * share)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82))
  return drawn ?? file
}

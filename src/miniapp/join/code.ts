const LENGTH = 8

/** The code on a letter, from what was typed or from the link in its QR: no spaces, no dashes, capitals. */
export function codeIn(text: string): string {
  const linked = /[?&]code=([^&#\s]+)/.exec(text)?.[1]
  return (linked ?? text).replace(/[\s\-－—]/g, '').toUpperCase()
}

/** Eight letters and digits, none of which can be taken for another. */
export const isCode = (code: string): boolean => /^[2-9A-HJKMNP-Z]{8}$/.test(code)

/** What is wrong with a code that is being typed; nothing while it may still become right. */
export function codeWrong(code: string): string | undefined {
  if (/[01ILO]/.test(code)) return '邀请码里没有 0、1 和字母 I、L、O，请对照信再看一下'
  if (/[^0-9A-Z]/.test(code)) return '邀请码只有数字和字母'
  return code.length > LENGTH ? `邀请码是 ${LENGTH} 位，现在是 ${code.length} 位` : undefined
}

/** The code that the page was opened with: by the letter's link, or by WeChat's scene. */
export function codeOf({ code, scene }: Partial<Record<string, string>>): string {
  if (code) return codeIn(code)
  if (!scene) return ''
  const text = decodeURIComponent(scene)
  return isCode(codeIn(text)) ? codeIn(text) : codeIn(`?${text}`)
}

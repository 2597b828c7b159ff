/** What a person typed, with nothing but its digits: spaces and dashes are how people read numbers aloud. */
export const tidyDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/\D/g, '')

export const isPhone = (text: string): boolean => /^1\d{10}$/.test(text)
export const isCode = (text: string): boolean => /^\d{6}$/.test(text)

/** What is wrong with a phone number, in words that say what to do. */
export function phoneWrong(text: string): string | undefined {
  if (isPhone(text)) return undefined
  if (text === '') return '请输入手机号'
  if (!text.startsWith('1')) return '手机号是 1 开头的 11 位数字，请检查一下'
  return `手机号是 11 位数字，现在是 ${text.length} 位`
}

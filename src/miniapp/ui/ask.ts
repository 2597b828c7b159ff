import Taro from '@tarojs/taro'

export interface Question {
  title: string
  text?: string
  yes?: string
  no?: string
}

/** Asks before what cannot be undone. True when the answer is yes. */
export async function confirm({ title, text = '', yes = '确定', no = '取消' }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: yes,
    cancelText: no,
    confirmColor: '#b3202c',
    cancelColor: '#545d68',
  })
  return answer.confirm
}

/** Says in passing what was done, or why it was not. Long enough to be read at 70. */
export function toast(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: Math.min(6000, 1800 + words.length * 120) })
}

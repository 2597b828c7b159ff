import { WxFailure, wxFunction } from './api'

interface Modal {
  readonly title: string
  readonly content: string
  answer(yes: boolean): void
}

/** A button's words have room for four characters. */
const MOST = 4

/** What WeChat itself draws over a page: questions, passing words, the title. */
export function ui() {
  const seen = { toasts: [] as string[], title: '', modals: [] as Modal[] }
  const showModal = wxFunction('showModal', ({ title = '', content = '', confirmText = '确定', cancelText = '取消' }) => {
    for (const words of [confirmText, cancelText]) {
      if (words.length > MOST) throw new WxFailure(`confirmText length should not larger than ${MOST} Chinese characters`)
    }
    return new Promise((resolve) => {
      const modal: Modal = {
        title,
        content,
        answer(yes) {
          seen.modals.splice(seen.modals.indexOf(modal), 1)
          resolve({ confirm: yes, cancel: !yes })
        },
      }
      seen.modals.push(modal)
    })
  })
  return {
    seen,
    functions: {
      showModal,
      showToast: wxFunction('showToast', ({ title }) => {
        seen.toasts.push(title)
        }),
      hideToast: wxFunction('hideToast', () => undefined),
      setNavigationBarTitle: wxFunction('setNavigationBarTitle', ({ title }) => void (seen.title = title)),
      stopPullDownRefresh: wxFunction('stopPullDownRefresh', () => undefined),
      previewImage: wxFunction('previewImage', () => undefined),
      setClipboardData: wxFunction('setClipboardData', () => undefined),
      makePhoneCall: wxFunction('makePhoneCall', () => undefined),
    },
  }
}

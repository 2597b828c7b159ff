import Taro from '@tarojs/taro'
import { signal } from '../signal'

/** The id of the button by which WeChat knows that a person agreed. */
export const AGREE_BUTTON = 'privacy-agree'

/** What WeChat waits for: whether the person agrees to the privacy guideline. */
export const privacyAsked = signal<{ answer: (agreed: boolean) => void } | undefined>(undefined)

/** Follows WeChat's question before the first photo, phone number or place; in the browser there is none. */
export function watchPrivacy(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    privacyAsked.set({
      answer: (agreed) => {
        privacyAsked.set(undefined)
        resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' })
      },
    })
  })
}

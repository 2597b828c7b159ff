import { WxFailure, wxFunction } from './api'
import type { Files } from './files'

export interface PersonOptions {
  /** What WeChat gives the app to log in with; absent for somebody whom WeChat would not let in. */
  readonly loginCode?: () => string
  /** The picture that is taken when the camera is asked for. */
  readonly picture?: Buffer
  readonly files: Files
}

type Answer = { event: 'agree'; buttonId: string } | { event: 'disagree' } | { event: 'exposureAuthorization' }
type Ask = (resolve: (answer: Answer) => void, info: { referrer: string }) => void

const NOT_AGREED = 104

/** What is asked of the person who holds the phone: who they are, whether they agree, and a picture. */
export function person({ loginCode, picture, files }: PersonOptions) {
  const privacy = { agreed: false, agreePressed: '', ask: undefined as Ask | undefined }
  const consents: string[][] = []

  /** WeChat asks before the first private thing, by the app's own question where there is one. */
  const agree = async (referrer: string) => {
    if (privacy.agreed) return
    const { ask } = privacy
    if (!ask) throw new WxFailure('privacy permission is not authorized', NOT_AGREED)
    const answer = await new Promise<Answer>((resolve) => ask(resolve, { referrer }))
    // A yes counts only after a press on the very button that WeChat watches.
    if (answer.event !== 'agree' || answer.buttonId !== privacy.agreePressed) throw new WxFailure('privacy permission is not authorized', NOT_AGREED)
    privacy.agreed = true
  }
  const chooseMedia = wxFunction('chooseMedia', async ({ count = 9 }) => {
    if (count < 1 || count > 20) throw new WxFailure('parameter error: count')
    await agree('chooseMedia')
    if (!picture) throw new WxFailure('cancel')
    return { type: 'image', tempFiles: [{ tempFilePath: files.put(picture), size: picture.length, fileType: 'image' }] }
  })
  return {
    privacy,
    /** The templates that the person was asked about, each time. */
    consents,
    functions: {
      login: wxFunction('login', () => {
        if (!loginCode) throw new WxFailure('system error')
        return { code: loginCode() }
      }),
      chooseMedia,
      compressImage: wxFunction('compressImage', ({ src }) => ({ tempFilePath: files.put(files.read(src)) })),
      getImageInfo: wxFunction('getImageInfo', ({ src }) => ({ path: src, width: 640, height: 480, type: 'jpeg', orientation: 'up' })),
      getPrivacySetting: wxFunction('getPrivacySetting', () => ({ needAuthorization: !privacy.agreed, privacyContractName: '《小圆桌隐私保护指引》' })),
      onNeedPrivacyAuthorization: (ask: Ask) => void (privacy.ask = ask),
      openPrivacyContract: wxFunction('openPrivacyContract', () => undefined),
      requirePrivacyAuthorize: wxFunction('requirePrivacyAuthorize', () => agree('requirePrivacyAuthorize')),
      requestSubscribeMessage: wxFunction('requestSubscribeMessage', ({ tmplIds }: { tmplIds: string[] }) => {
        if (tmplIds.length > 3) throw new WxFailure('too many templates', 20003)
        consents.push(tmplIds)
        return Object.fromEntries(tmplIds.map((id) => [id, 'accept']))
      }),
      scanCode: wxFunction('scanCode', () => {
        throw new WxFailure('cancel')
      }),
    },
  }
}

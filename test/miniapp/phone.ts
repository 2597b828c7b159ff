/** A phone for the mini-program's code: storage in memory, and a network that a test answers. */

export interface Sent {
  url: string
  method: string
  header: Record<string, string>
  data?: string
  filePath?: string
}
export type Reply = { statusCode: number; data?: unknown } | 'offline'

export const phone = {
  storage: new Map<string, string>(),
  /** True when there is no room for anything more. */
  full: false,
  sent: [] as Sent[],
  answer: (_sent: Sent): Reply => ({ statusCode: 200, data: {} }),
  /** The pages that were opened. */
  opened: [] as string[],
  /** What a person answers to a question. */
  agrees: true,
  reset() {
    phone.opened.length = 0
    phone.agrees = true
    phone.storage.clear()
    phone.sent.length = 0
    phone.full = false
    phone.answer = () => ({ statusCode: 200, data: {} })
  },
}

async function carry(sent: Sent) {
  phone.sent.push(sent)
  const reply = phone.answer(sent)
  if (reply === 'offline') throw { errMsg: 'request:fail' }
  return { errMsg: 'request:ok', header: {}, ...reply }
}

export default {
  getStorageSync: (key: string): unknown => JSON.parse(phone.storage.get(key) ?? '""'),
  setStorageSync: (key: string, value: unknown) => {
    if (phone.full) throw new Error('setStorage:fail exceed storage max size 10Mb')
    phone.storage.set(key, JSON.stringify(value))
  },
  removeStorageSync: (key: string) => phone.storage.delete(key),
  navigateTo: async ({ url }: { url: string }) => void phone.opened.push(url),
  showModal: async () => ({ confirm: phone.agrees }),
  request: carry,
  uploadFile: async (file: Sent) => {
    const answer = await carry({ ...file, method: 'POST' })
    return { ...answer, data: JSON.stringify(answer.data) }
  },
  getFileSystemManager: () => ({
    saveFile: ({ tempFilePath, success }: { tempFilePath: string; success: (r: { savedFilePath: string }) => void }) =>
      success({ savedFilePath: `kept:${tempFilePath}` }),
    removeSavedFile: ({ filePath }: { filePath: string }) => phone.storage.set(`removed:${filePath}`, '1'),
  }),
}

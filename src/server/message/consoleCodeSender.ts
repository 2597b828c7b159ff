import { maskPhone } from '../estate/mask'
import type { CodeSender } from './oneTimeCode'

/**
 * Shows the code in the terminal that the server runs in. For the demonstration mode only:
 * whoever reads that terminal could log in as anyone.
 */
export function consoleCodeSender(
  write: (line: string) => void = (line) => process.stdout.write(line),
): CodeSender {
  return {
    send: async (phone, code) => {
      write(`【小圆桌演示】${maskPhone(phone)} 的验证码是 ${code}，请在页面里填写。\n`)
      return { ok: true }
    },
  }
}

/**
 * What sending a one-time code came to.
 * - `retry`: the gateway is busy or out of reach; the person may ask again in a moment
 * - `tooOften`: the gateway holds this number back
 * - `numberRefused`: no message can reach this number
 * - `settings`: the operator has to mend the address or the secret
 */
export type CodeSent =
  | { ok: true }
  | { ok: false; kind: 'retry' | 'tooOften' | 'numberRefused' | 'settings'; reason: string }

/** Sends a one-time code to a phone. Who may ask, and how often, is decided before this. */
export interface CodeSender {
  /** `phone`: eleven digits for mainland China, or with a leading `+` and its country's code */
  send(phone: string, code: string): Promise<CodeSent>
}

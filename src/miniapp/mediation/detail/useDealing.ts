import { useState } from 'react'
import { answerMediation, confirmAgreement, confirmTerm, type MediationPage } from '../../../contract/mediation'
import { END_WORDS } from '../../../domain/mediation/endMediation'
import { call } from '../../api'
import { useAct } from '../../useAct'
import { confirm, toast } from '../../ui/ask'
import type { Press, Pressed, Term } from './sheets/sheet'

/** What is open over a mediation, and how an act is begun and ended; what needs no form is asked once and done. */
export function useDealing(mediation: MediationPage | undefined, reload: () => Promise<void>) {
  const [sheet, setSheet] = useState<Pressed>()
  const { busy, run } = useAct()
  const onDone = (words: string) => {
    setSheet(undefined)
    toast(words)
    void reload()
  }

  const answer = async (page: MediationPage, partyId: string, agrees: boolean, name?: string) => {
    const who = name ? `${name}说` : ''
    const question = agrees
      ? { title: `记下：${name}愿意调解？`, text: '请确认是他当面或者电话里说的。', yes: '记下' }
      : { title: `${who}不愿意调解？`, text: `调解到此结束，不能再改。${END_WORDS.refused.replace(/^.*?。/, '还')}`, yes: '不愿意' }
    if ((!agrees || name) && !(await confirm(question))) return
    const params = { mediationId: page.id, partyId }
    if (await run((key) => call(answerMediation, { params, body: { agrees }, key }))) onDone(agrees ? '记下了，愿意调解' : '调解结束了，双方都会收到通知')
  }
  const agree = async (page: MediationPage, partyId?: string, name?: string) => {
    const { agreement } = page
    if (!agreement) return
    const text = agreement.oral ? '各方都确认以后马上生效，就要照着做。' : '确认的是协议的内容。签了字才生效，手机上点确认不算签字。'
    if (!(await confirm({ title: name ? `记下：${name}确认协议？` : '确认这份协议？', text: name ? `请确认已经逐条念给他听。${text}` : text, yes: '确认' }))) return
    const body = { edition: agreement.edition, ...(partyId && { partyId }) }
    if (await run((key) => call(confirmAgreement, { params: { mediationId: page.id }, body, key }))) onDone('确认了')
  }
  const settle = async (page: MediationPage, term: Term) => {
    const last = page.agreement?.terms.every(({ id, state }) => id === term.id || state === 'done')
    const yes = await confirm({ title: '确认做到了？', text: `${term.what}。${last ? '这是最后一条，确认以后调处就办好了。' : '确认以后不能再改。'}`, yes: '做到了' })
    if (yes && (await run((key) => call(confirmTerm, { params: { mediationId: page.id, termId: term.id }, key })))) onDone(last ? '都做到了，调处办好了' : '确认了')
  }

  const act: Press = (pressed) => {
    if (!mediation) return
    const own = mediation.parties.find(({ you }) => you)?.id ?? ''
    if (!AT_ONCE.includes(pressed.name)) return setSheet(pressed)
    setSheet(undefined)
    if (pressed.name === 'answerMediation') void answer(mediation, own, true)
    else if (pressed.name === 'refuseMediation') void answer(mediation, own, false)
    else if (pressed.name === 'noteAgrees') void answer(mediation, pressed.party.id, true, pressed.party.name)
    else if (pressed.name === 'noteRefuses') void answer(mediation, pressed.party.id, false, pressed.party.name)
    else if (pressed.name === 'confirmAgreement') void agree(mediation)
    else if (pressed.name === 'noteConfirms') void agree(mediation, pressed.party.id, pressed.party.name)
    else if (pressed.name === 'confirmTerm') void settle(mediation, pressed.term)
  }
  return { sheet, act, busy, close: () => setSheet(undefined), onDone }
}

/** What is done after one question, with no form of its own. */
const AT_ONCE: readonly Pressed['name'][] = ['answerMediation', 'refuseMediation', 'noteAgrees', 'noteRefuses', 'confirmAgreement', 'noteConfirms', 'confirmTerm']

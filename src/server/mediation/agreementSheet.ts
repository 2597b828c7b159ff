import type { MediationPage } from '../../contract/mediation'
import { longDay } from '../../domain/calendar'
import { writeYuan } from '../../domain/money'
import { TIER_NAMES } from '../../domain/mediation/tiers'
import { heading, text, type Poster, type PosterBlock } from '../word/poster'

const SIDE_NAMES = { applicant: '申请人', respondent: '被申请人' } as const

/** The agreement on A4, with what the law asks of it and lines to sign on; nothing where there is none, or it is not the reader's. @law 人民调解法 29 */
export function agreementSheet(page: MediationPage, estateName: string, publicUrl: string): Poster | undefined {
  const { agreement, parties, tiers, number, matterNumber } = page
  if (!agreement) return undefined
  const name = (id: string) => parties.find((one) => one.id === id)?.name ?? ''
  const mediators = tiers.find(({ state }) => state === 'now')?.mediators ?? []
  const terms: PosterBlock = {
    kind: 'table',
    heads: ['序号', '谁来做', '做什么', '金额', '什么时候以前'],
    widths: [1, 2, 5, 2, 2],
    rows: agreement.terms.map(({ partyId, what, amount, due }, at) => [String(at + 1), name(partyId), what, amount === undefined ? '' : writeYuan(amount), due ? longDay(due) : '']),
  }
  return {
    title: '人民调解协议书',
    blocks: [
      text(`${estateName} · 调处第 ${number} 号（事项 ${matterNumber}），${TIER_NAMES[page.tier]}`),
      heading('当事人'),
      ...parties.map(({ side, name: who, address, phone }) => text([`${SIDE_NAMES[side]}：${who}`, address, phone].filter(Boolean).join('，'))),
      heading('纠纷的主要事实、争议事项和各方责任'),
      text(agreement.facts),
      heading('达成的协议'),
      terms,
      ...(agreement.manner ? [heading('履行的方式'), text(agreement.manner)] : []),
      text(agreement.oral ? '本协议为口头协议的记录，自各方达成协议之日起生效。' : '本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解委员会印章之日起生效。'),
      text('自生效之日起三十日内，双方认为有必要的，可以共同向人民法院申请司法确认。'),
      heading('签名'),
      { kind: 'table', heads: ['谁', '签名、盖章或者按指印', '日期'], widths: [3, 5, 3], rows: [...parties.map(({ side, name: who }) => [`${SIDE_NAMES[side]} ${who}`, '', '']), ...mediators.map(({ name: who }) => [`调解员 ${who}`, '', '']), ['调解委员会（盖章）', '', '']] },
    ],
    signed: '',
    dated: agreement.effectiveOn ? `${longDay(agreement.effectiveOn)}生效` : `第 ${agreement.edition} 稿，还没有生效`,
    link: `${publicUrl}/#/mediation/detail/index?id=${page.id}`,
    linkWords: '当事人登录以后，手机扫码看这件调处。',
  }
}

import { writeYuan } from '../../domain/money'
import type { WorksEvent } from '../../domain/worksProject/events'
import { WORKS_KEEPERS } from '../../domain/worksProject/reasons'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import type { NoticeDraft, Recipient, Template } from '../concept'
import { dayWords } from '../vote/inWords'
import { ownersOf } from '../vote/notices'

const keepers: Recipient[] = WORKS_KEEPERS.map((role) => ({ role }))

/** Who hears of what is done with the works and their money. */
export function noticesOf(event: WorksEvent, works: WorksProject): readonly NoticeDraft[] {
  const tell = (to: readonly Recipient[], title: string, body: string, template: Template = 'progress'): NoticeDraft => ({
    to, kind: event.type, title: `${works.title}：${title}`, body, link: `works:${works.id}`, subjectId: works.id, template,
  })
  switch (event.type) {
    case 'Levied':
      return [tell(ownersOf(works.scope), '分摊到户', `共 ${writeYuan(event.amount)}，第一期 ${dayWords(event.instalments[0]?.on ?? event.entry.on)}前缴。点开看自己家的份额。`, 'todo')]
    case 'WorksContractSigned':
      return [tell(ownersOf(works.scope), '签了施工合同', `${event.contract.company}，${writeYuan(event.contract.amount)}，${dayWords(event.contract.until)}前完工`)]
    case 'StageReported': {
      const stage = works.stages.find(({ id }) => id === event.stageId)
      return event.finished ? [tell(ownersOf(works.scope), `${stage?.name ?? ''}完工`, event.words)] : []
    }
    case 'PaymentAsked':
      return [tell(keepers, '有一笔付款等第二个签字', `${event.payment.payee}，${writeYuan(event.payment.amount)}：${event.payment.words}`, 'todo')]
    case 'PaymentRefused':
      return [tell([{ person: event.askedBy }], '付款没有通过', event.reason)]
    case 'PaymentSigned':
      return [tell([{ person: event.askedBy }], '付款签好了，已入账', `第 ${event.entry.number} 笔`)]
    case 'WorksAccepted':
      return [tell(ownersOf(works.scope), '验收了', event.words)]
    case 'LeftHandedBack':
      return [tell(ownersOf(works.scope), '结余退还', `结余 ${writeYuan(event.entry.lines[0]?.amount ?? 0)}，按分摊比例退给各户。点开看自己家的。`)]
    case 'BooksClosed':
      return [tell(ownersOf(works.scope), '结账了', '全部收支都在公开账里，每一笔都有凭证。')]
    case 'WorksDropped':
      return [tell(ownersOf(works.scope), '不做了', event.reason)]
    case 'InstalmentReminded': {
      const late = event.what.startsWith('late')
      return event.owners.map(({ personId, owing }) =>
        tell([{ person: personId }], late ? '分摊款还没有缴齐' : '分摊款快到期了', `${dayWords(event.on)}到期的还差 ${writeYuan(owing)}。已经缴了的，请找业委会对一下。`, 'todo'),
      )
    }
    case 'WarrantyReminded':
      return [tell(keepers, `${event.what.replace('warranty ', '')}的质保快到期了`, `${dayWords(event.until)}到期，到期前请检查一遍，有问题让施工方来修。`, 'todo')]
    default:
      return []
  }
}

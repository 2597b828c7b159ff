import Taro from '@tarojs/taro'
import type { MatterPage } from '../../../contract/matter'
import { PAGES } from '../../../contract/pages'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { ITEM_PHASE_WORDS, MEDIATION_PHASE_WORDS, numberText, TICKET_PHASE_WORDS } from '../../words'
import type { MediationPhase } from '../../../domain/mediation/mediation'
import { TIER_NAMES, type Tier } from '../../../domain/mediation/tiers'
import type { TicketPhase } from '../../../domain/ticket/ticket'
import { openMatter } from '../open'
import { useRole } from '../roles'

interface Fact {
  label: string
  value: string
  onTap?: () => void
}

const READS_TICKETS: readonly (string | undefined)[] = ['manager', 'secretary', 'worker', 'officer']

/** Who told of it, who has it in hand, and where it is seen. */
export function Facts({ matter }: { matter: MatterPage }) {
  const facts = factsOf(matter, READS_TICKETS.includes(useRole()))
  return (
    <Card tight>
      {facts.map(({ label, value, onTap }, index) => (
        <Field key={label} first={index === 0} label={label} value={value} onTap={onTap} />
      ))}
    </Card>
  )
}

function factsOf(matter: MatterPage, readsTickets: boolean): Fact[] {
  const { reporter, enteredBy, ticket, item, mediation, mergedInto, slipCode, rating } = matter
  const open = (page: string, id: string) => () => void Taro.navigateTo({ url: `/${page}?id=${id}` })
  return [
    { label: '编号', value: numberText(matter.number) },
    { label: '反映人', value: [reporter.you ? '您' : reporter.name, reporter.address].filter(Boolean).join('，') },
    ...(enteredBy ? [{ label: '代为登记', value: enteredBy.name }] : []),
    ...(slipCode ? [{ label: '纸条短码', value: slipCode }] : []),
    { label: '谁能看到', value: seenWords(matter) },
    ...(ticket
      ? [
          {
            label: '物业工单',
            value: [numberText(ticket.number), TICKET_PHASE_WORDS[ticket.phase as TicketPhase], ticket.matters > 1 && `一起办 ${ticket.matters} 件`]
              .filter(Boolean)
              .join(' · '),
            onTap: readsTickets ? open(PAGES.ticket, ticket.id) : undefined,
          },
        ]
      : []),
    ...(item
      ? [{ label: '小圆桌', value: `${item.title} · ${ITEM_PHASE_WORDS[item.phase as keyof typeof ITEM_PHASE_WORDS] ?? ''}`, onTap: open(PAGES.item, item.id) }]
      : []),
    ...(mediation
      ? [
          {
            label: '调处',
            value: [mediation.number, TIER_NAMES[mediation.tier as Tier], MEDIATION_PHASE_WORDS[mediation.phase as MediationPhase]].join(' · '),
            // What is said in it is for its parties and mediators: others see how far it is, and no way in.
            onTap: mediation.opens ? open(PAGES.mediation, mediation.id) : undefined,
          },
        ]
      : []),
    ...(mergedInto ? [{ label: '一起办的事项', value: numberText(mergedInto.number), onTap: () => openMatter(mergedInto.id) }] : []),
    ...(matter.timesSentBack > 0 ? [{ label: '没修好', value: `退回过 ${matter.timesSentBack} 次` }] : []),
    ...(rating ? [{ label: '评价', value: `${rating} 分，满分 5 分` }] : []),
  ]
}

function seenWords({ seenBy, check, nameShown }: MatterPage): string {
  if (seenBy === 'handlers') return '只有办事的人'
  if (check === 'pending') return '复核以后邻居能看到'
  if (check === 'withheld') return '没有公开给邻居'
  return nameShown ? '邻居，带称呼' : '邻居，不带称呼'
}

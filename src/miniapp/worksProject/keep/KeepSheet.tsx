import type { KeepAct } from './acts'
import { AcceptSheet } from './sheets/AcceptSheet'
import { BudgetSheet } from './sheets/BudgetSheet'
import { CashSheet } from './sheets/CashSheet'
import { ContractSheet } from './sheets/ContractSheet'
import { DropOfferSheet, DropSheet } from './sheets/DropSheets'
import { IncomeSheet } from './sheets/IncomeSheet'
import { LevySheet } from './sheets/LevySheet'
import { OfferSheet } from './sheets/OfferSheet'
import { PaymentSheet } from './sheets/PaymentSheet'
import { ReportSheet } from './sheets/ReportSheet'
import type { WorksForm } from './sheets/form'

/** The sheet of an act. */
export function KeepSheet({ act, ...form }: WorksForm & { act: KeepAct }) {
  switch (act) {
    case 'budget':
      return <BudgetSheet {...form} />
    case 'offer':
      return <OfferSheet {...form} />
    case 'dropOffer':
      return <DropOfferSheet {...form} />
    case 'contract':
      return <ContractSheet {...form} />
    case 'levy':
      return <LevySheet {...form} />
    case 'income':
      return <IncomeSheet {...form} />
    case 'cash':
      return <CashSheet {...form} />
    case 'pay':
      return <PaymentSheet {...form} />
    case 'report':
      return <ReportSheet {...form} />
    case 'accept':
      return <AcceptSheet {...form} />
    case 'drop':
      return <DropSheet {...form} />
    default:
      return null
  }
}

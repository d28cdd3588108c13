import type { Campaign, CampaignPatch } from '#app/contract/campaign.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import type { Locale } from '#app/lib/locale.ts'
import { parseMoney } from '#app/lib/parseMoney.ts'

/** A campaign as it is typed: amounts are text, and each line has a `key` that outlives its place. */
export interface CampaignSheet {
  title: string
  period: Campaign['period']
  goal: string
  items: SheetLine[]
}

export interface SheetLine {
  key: number
  label: string
  amount: string
  note: string
}

export function toSheet({ title, period, goal_cents, items }: Campaign, locale: Locale): CampaignSheet {
  return {
    title,
    period,
    goal: goal_cents === 0 ? '' : amountText(goal_cents, locale),
    items: items.map(({ label, amount_cents, note }, key) => ({
      key,
      label,
      amount: amountText(amount_cents, locale),
      note: note ?? '',
    })),
  }
}

/** What the contract takes. An amount that cannot be read becomes NaN, which it refuses at its place. */
export function toInput({ title, period, goal, items }: CampaignSheet): Required<CampaignPatch> {
  return {
    title,
    period,
    goal_cents: parseMoney(goal) ?? Number.NaN,
    items: items.map(({ label, amount, note }) => ({
      label,
      amount_cents: parseMoney(amount) ?? Number.NaN,
      note: note.trim() === '' ? null : note,
    })),
  }
}

/** The lines added up, in cents; what cannot be read counts for nothing. */
export function sumOf({ items }: CampaignSheet): number {
  return items.reduce((sum, { amount }) => sum + (parseMoney(amount) ?? 0), 0)
}

/** Cents as they are typed: `1 900,00`. */
export function amountText(cents: number, locale: Locale): string {
  return formatNumber(cents / 100, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** A key that no line of the sheet has. */
export function freeKey({ items }: CampaignSheet): number {
  return Math.max(-1, ...items.map(({ key }) => key)) + 1
}

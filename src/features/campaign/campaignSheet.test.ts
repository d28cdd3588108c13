import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Campaign, CampaignPatch } from '#app/contract/campaign.ts'
import { sumOf, toInput, toSheet } from './campaignSheet.ts'

const cents = fc.integer({ min: 1, max: 10_000_000_000 })
const line = fc.record({
  label: fc.constantFrom('Loyer', 'Site'),
  amount_cents: cents,
  note: fc.constantFrom(null, 'Provision'),
})
const locale = fc.constantFrom('fr' as const, 'en' as const)

function campaign(goal_cents: number, items: Campaign['items']): Campaign {
  return {
    month: '2026-11',
    title: 'Campagne de dons',
    period: 'month',
    currency: 'EUR',
    goal_cents,
    collected_cents: 0,
    donors_count: 0,
    items,
    lock_version: 3,
    updated_at: '2026-11-22T10:00:00Z',
  }
}

test('opening and saving a campaign changes nothing', () => {
  fc.assert(
    fc.property(cents, fc.array(line, { maxLength: 10 }), locale, (goal_cents, items, language) => {
      const input = toInput(toSheet(campaign(goal_cents, items), language))
      expect(input).toEqual({ title: 'Campagne de dons', period: 'month', goal_cents, items })
      expect(sumOf(toSheet(campaign(goal_cents, items), language))).toBe(
        items.reduce((sum, { amount_cents }) => sum + amount_cents, 0),
      )
    }),
  )
})

test('an amount that cannot be read is refused at its line, and counts for nothing', () => {
  const sheet = toSheet(campaign(100, [{ label: 'Loyer', amount_cents: 100, note: null }]), 'fr')
  const typed = { ...sheet, items: sheet.items.map((item) => ({ ...item, amount: 'mille' })) }
  expect(CampaignPatch.safeParse(toInput(typed)).error?.issues.map(({ path }) => path.join('/'))).toEqual([
    'items/0/amount_cents',
  ])
  expect(sumOf(typed)).toBe(0)
})

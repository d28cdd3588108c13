import { memo } from 'react'
import { type Campaign, collectedRatio } from '#app/contract/campaign.ts'
import { formatMoney, formatPercent } from '#app/lib/money.ts'
import { plural } from '#app/lib/plural.ts'

/** Where the campaign stands, and what the money pays for. A preview draws it once, not at each key. */
export const CampaignBar = memo(function CampaignBar({ campaign }: { campaign: Campaign }) {
  const { goal_cents, collected_cents, donors_count, items } = campaign
  const ratio = collectedRatio(campaign)
  return (
    <aside className="campaign" aria-label={campaign.title}>
      <p>
        <strong>{formatMoney(collected_cents)}</strong> récoltés sur {formatMoney(goal_cents)} (
        {formatPercent(ratio)}) – {plural(donors_count, { one: 'donateur·ice', other: 'donateur·ices' })}
      </p>
      <progress max={1} value={Math.min(1, ratio)} aria-label="Part de l’objectif atteinte" />
      {items.length > 0 && (
        <details>
          <summary>À quoi servent les dons</summary>
          <ol>
            {items.map((item) => (
              <li key={item.label}>
                {item.label}, {formatMoney(item.amount_cents)}
                {item.note !== null && <span className="note"> : {item.note}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </aside>
  )
})

import type { Clash } from '#app/contract/clash.ts'
import { ClashLine } from './ClashLine.tsx'

/** What a live collides with, one sentence each. */
export function ClashList({ clashes, zone }: { clashes: Clash[]; zone: string }) {
  return (
    <ul>
      {clashes.map((clash) => (
        <li key={JSON.stringify(clash)}>
          <ClashLine clash={clash} zone={zone} />
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import type { DuplicatePair, Lookalike } from '#app/contract/duplicate.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { StateBadge } from '#app/ui/StateBadge.tsx'
import { certaintyOf, factsOf, reasonsOf } from './labels.ts'
import classes from './Duplicates.module.css'

/** Two that are probably one: how sure, both names with what tells them apart, why, and what to do. */
export function PairLine({
  noun,
  pair,
  refusal,
  onMerge,
  onDistinct,
}: {
  noun: Doubled
  pair: DuplicatePair
  refusal: string | null
  onMerge: () => void
  onDistinct: () => void
}) {
  const names = { from: pair.from.name, into: pair.into.name }
  return (
    <li className={classes['pair']}>
      <div className={classes['why']}>
        <StateBadge {...certaintyOf(pair.certainty)} />
        <span className={classes['facts']}>{reasonsOf(noun, pair)}</span>
      </div>
      <div className={classes['names']}>
        <Name noun={noun} thing={pair.from} />
        <Name noun={noun} thing={pair.into} />
      </div>
      <div className={classes['actions']}>
        <ActionButton
          size="compact-md"
          refusal={refusal}
          aria-label={m.duplicates_merge_pair(names)}
          onClick={onMerge}
        >
          {m.duplicates_merge()}
        </ActionButton>
        <ActionButton
          size="compact-md"
          variant="default"
          refusal={refusal}
          aria-label={m.duplicates_distinct_pair(names)}
          onClick={onDistinct}
        >
          {m.duplicates_distinct()}
        </ActionButton>
      </div>
    </li>
  )
}

function Name({ noun, thing }: { noun: Doubled; thing: Lookalike }) {
  return (
    <p>
      <Link to={noun === 'guest' ? '/invites/$id' : '/tags/$id'} params={{ id: String(thing.id) }}>
        <strong>{thing.name}</strong>
      </Link>
      <span className={classes['facts']}>{factsOf(noun, thing)}</span>
    </p>
  )
}

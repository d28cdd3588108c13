import { IconSearch } from '@tabler/icons-react'
import { m } from '#app/paraglide/messages.js'
import { keyName } from '#app/ui/Keys.tsx'
import { Mark } from '#app/ui/Mark.tsx'
import { AccountButton } from './AccountButton.tsx'
import { Clock } from './Clock.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import type { Place } from './places.ts'
import classes from './Rail.module.css'

export interface NavigationProps {
  places: Place[]
  onSearch: () => void
  onHelp: () => void
}

/** The narrow rail at the side of the desk. */
export function Rail({ places, onSearch, onHelp }: NavigationProps) {
  return (
    <header className={classes['rail']}>
      <div className={classes['top']}>
        <Mark size={32} />
        <button
          type="button"
          className={classes['item']}
          data-tip={`${m.shell_search()}  ${keyName('mod')} K`}
          onClick={onSearch}
        >
          <IconSearch size={20} stroke={1.6} aria-hidden="true" />
          <span>{m.shell_search_short()}</span>
        </button>
      </div>
      <nav aria-label={m.shell_navigation()}>
        <ul>
          {places.map((place) => (
            <li key={place.to}>
              <PlaceLink place={place} className={classes['item'] ?? ''} />
            </li>
          ))}
        </ul>
      </nav>
      <Clock />
      <AccountButton className={classes['item'] ?? ''} onHelp={onHelp} />
    </header>
  )
}

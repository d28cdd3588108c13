import { IconDots, IconSearch } from '@tabler/icons-react'
import { useId } from 'react'
import { m } from '#app/paraglide/messages.js'
import { Account } from './Account.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import type { NavigationProps } from './Rail.tsx'
import classes from './PhoneBar.module.css'

/** A phone’s bar at the foot: three places and search under the thumb, the rest behind "Plus". */
export function PhoneBar({ places, onSearch, onHelp }: NavigationProps) {
  const more = useId()
  const item = classes['item'] ?? ''
  const hide = () => document.getElementById(more)?.hidePopover()
  return (
    <nav className={classes['bar']} aria-label={m.shell_navigation()}>
      {places.slice(0, 3).map((place) => (
        <PlaceLink key={place.to} place={place} className={item} />
      ))}
      <button type="button" className={item} onClick={onSearch}>
        <IconSearch size={20} stroke={1.6} aria-hidden="true" />
        <span>{m.shell_search_short()}</span>
      </button>
      <button type="button" className={item} popoverTarget={more}>
        <IconDots size={20} stroke={1.6} aria-hidden="true" />
        <span>{m.shell_more()}</span>
      </button>
      <div id={more} popover="auto" className={classes['more']}>
        <ul>
          {places.slice(3).map((place) => (
            <li key={place.to}>
              <PlaceLink place={place} className={classes['line'] ?? ''} onClick={hide} />
            </li>
          ))}
        </ul>
        <Account
          onHelp={() => {
            hide() // it would stay above the dialog
            onHelp()
          }}
          onLeave={hide}
        />
      </div>
    </nav>
  )
}

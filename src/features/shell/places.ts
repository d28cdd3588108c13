import {
  IconArrowMerge,
  IconBroadcast,
  IconCalendarWeek,
  IconCoinEuro,
  IconHistory,
  IconHeartbeat,
  IconLayoutDashboard,
  IconPhoto,
  IconStack2,
  IconTag,
  IconUsers,
  IconUserShield,
} from '@tabler/icons-react'
import type { Capabilities, Capability } from '#app/contract/capabilities.ts'
import { type Action, can } from '#app/contract/policy.ts'
import type { Session } from '#app/contract/session.ts'
import { m } from '#app/paraglide/messages.js'

/** One entry of the navigation. `keys` goes there; `needs` is what the backend must offer, `asks` what the person must be allowed. */
export interface Place {
  to: string
  label: () => string
  /** The same as an act, for the palette: "Aller à l’agenda". */
  go?: () => string
  icon: typeof IconTag
  keys: string
  needs?: Capability
  asks?: Action
}

/** The places this person can go on this backend, in the order of the rail; the first four fit a phone’s bar. */
export function placesFor(session: Session, { features }: Capabilities): Place[] {
  return PLACES.filter(
    ({ needs, asks }) => (!needs || features.includes(needs)) && (!asks || can(session, asks)),
  )
}

const PLACES: Place[] = [
  { to: '/', label: m.shell_desk, go: m.shell_go_desk, icon: IconLayoutDashboard, keys: 'g b' },
  {
    to: '/emissions',
    label: m.shell_broadcasts,
    go: m.shell_go_broadcasts,
    icon: IconBroadcast,
    keys: 'g e',
  },
  {
    to: '/agenda',
    label: m.shell_schedule,
    go: m.shell_go_schedule,
    icon: IconCalendarWeek,
    keys: 'g a',
    needs: 'schedule',
  },
  { to: '/invites', label: m.shell_guests, go: m.shell_go_guests, icon: IconUsers, keys: 'g i' },
  { to: '/tags', label: m.shell_tags, go: m.shell_go_tags, icon: IconTag, keys: 'g t' },
  { to: '/images', label: m.shell_images, icon: IconPhoto, keys: 'g p', needs: 'uploads' },
  {
    to: '/doublons',
    label: m.shell_duplicates,
    icon: IconArrowMerge,
    keys: 'g d',
    asks: 'archive.merge',
  },
  { to: '/sante', label: m.shell_health, icon: IconHeartbeat, keys: 'g h' },
  {
    to: '/series',
    label: m.shell_series,
    go: m.shell_go_series,
    icon: IconStack2,
    keys: 'g s',
    needs: 'series',
  },
  {
    to: '/campagne',
    label: m.shell_campaign,
    go: m.shell_go_campaign,
    icon: IconCoinEuro,
    keys: 'g c',
    needs: 'campaign',
  },
  {
    to: '/equipe',
    label: m.shell_team,
    go: m.shell_go_team,
    icon: IconUserShield,
    keys: 'g q',
    needs: 'users',
    asks: 'user.read',
  },
  { to: '/journal', label: m.shell_audit, icon: IconHistory, keys: 'g j', asks: 'audit.read' },
]

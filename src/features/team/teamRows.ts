import type { User } from '#app/contract/user.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { roleNames } from './team.ts'

/** The people of the newsroom for a spreadsheet, in the words of their list. */
export function teamRows(team: User[], zone: string): string[][] {
  const head = [m.team_col_name, m.team_col_email, m.team_col_role, m.team_col_access, m.team_col_seen]
  return [
    [...head, m.team_col_second_factor].map((title) => title()),
    ...team.map(({ name, email, role, active, invited, last_seen_at, second_factor }) => [
      name,
      email,
      roleNames[role](),
      active ? (invited ? m.team_invited() : m.team_open()) : m.team_closed(),
      last_seen_at === null ? '' : formatDate(last_seen_at, zone, { style: 'numeric', locale: getLocale() }),
      second_factor ? m.team_yes() : m.team_no(),
    ]),
  ]
}

import { Link } from '@tanstack/react-router'
import { m } from '#app/paraglide/messages.js'
import classes from './Appearances.module.css'

/** The names most often beside this one, each with how many times; nothing when there is none. */
export function SeenWith({
  label,
  to,
  names,
}: {
  label: string
  to: '/invites/$id' | '/tags/$id'
  names: { id: number; name: string; count: number }[]
}) {
  if (names.length === 0) return null
  return (
    <section className={classes['section']} aria-label={label}>
      <h2>{label}</h2>
      <ul className={classes['names']}>
        {names.map(({ id, name, count }) => (
          <li key={id}>
            <Link to={to} params={{ id: String(id) }}>
              {name}
            </Link>{' '}
            <span className={classes['role']}>{m.appearances_times({ count })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

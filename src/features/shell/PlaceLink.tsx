import { Link } from '@tanstack/react-router'
import type { Place } from './places.ts'

/** One place of the navigation; the current one carries `aria-current="page"`. */
export function PlaceLink({
  place,
  className,
  onClick,
}: {
  place: Place
  className: string
  onClick?: () => void
}) {
  const Icon = place.icon
  return (
    <Link
      to={place.to}
      className={className}
      activeOptions={{ exact: place.to === '/', includeSearch: false }}
      onClick={onClick}
    >
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span>{place.label()}</span>
    </Link>
  )
}

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ApiError } from '#app/api/error.ts'
import { errorLine } from '#app/api/explainError.ts'
import { ShiftInput } from '#app/contract/template.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { ClashList } from '#app/features/productions/ClashList.tsx'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { templateQueries } from './queries.ts'
import classes from './Templates.module.css'

/**
 * How many lives would follow a change of their series, and what each would collide with there: told while one types,
 * never an obstacle. What
 * would be refused is told with its reason; what cannot be asked is not told.
 */
export function ShiftEffects({ series_id, input }: { series_id: number; input: unknown }) {
  const zone = useCapabilities().newsroom.time_zone
  const typed = ShiftInput.safeParse(input)
  const [asked] = useDebouncedValue(typed.success ? JSON.stringify(typed.data) : '', REST)
  const wanted: ShiftInput | null = asked === '' ? null : JSON.parse(asked)
  const { data, isError, error } = useQuery({
    ...templateQueries.shiftPreview(series_id, wanted),
    placeholderData: keepPreviousData,
  })
  const moved = wanted === null || isError ? [] : (data?.moved ?? [])
  const colliding = moved.filter(({ clashes }) => clashes.length > 0)
  const refused = wanted === null ? null : refusalOf(error)
  return (
    <div role="status" className={classes['effects']}>
      {refused !== null && <p className={classes['watch']}>{refused}</p>}
      {moved.length > 0 && <p>{m.templates_would_shift({ count: moved.length })}</p>}
      {colliding.length > 0 && (
        <>
          <p className={classes['watch']}>{m.templates_would_clash({ count: colliding.length })}</p>
          <ul>
            {colliding.map(({ id, start, clashes }) => (
              <li key={id}>
                {formatDate(start, zone, { locale: getLocale() })}
                <ClashList clashes={clashes} zone={zone} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Why the server would not do it, told before it is asked to. */
function refusalOf(error: Error | null) {
  const isRefused = error instanceof ApiError && (error.code === 'conflict' || error.code === 'validation')
  return isRefused ? (error.issues[0]?.detail ?? errorLine(error)) : null
}

/** In ms. */
const REST = 300

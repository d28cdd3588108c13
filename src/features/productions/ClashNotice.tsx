import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ClashQuestion } from '#app/contract/clash.ts'
import { m } from '#app/paraglide/messages.js'
import { ClashList } from './ClashList.tsx'
import { clashQuery, clashQuestion, type Colliding, type LiveHours } from './clashes.ts'
import { productionQueries } from './queries.ts'
import classes from './ClashNotice.module.css'

/**
 * What a live would collide with at these hours, told while one types and before anything is saved; never an obstacle.
 * `made` is how the live is made as it is being written, else as it is stored. What cannot be asked is not told: no
 * word is better than one that is wrong.
 */
export function ClashNotice({
  broadcast_id,
  start,
  end,
  made,
  zone,
}: LiveHours & { made?: Colliding; zone: string }) {
  const { data: stored } = useQuery({ ...productionQueries.one(broadcast_id), enabled: made === undefined })
  const fields = made ?? stored
  const written = fields ? JSON.stringify(clashQuestion({ broadcast_id, start, end }, fields)) : ''
  const [asked] = useDebouncedValue(written, REST)
  const question: ClashQuestion | null = asked === '' ? null : JSON.parse(asked)
  const { data, isError } = useQuery({ ...clashQuery(question), placeholderData: keepPreviousData })
  const clashes = isError ? [] : (data?.data ?? [])
  return (
    <div role="status" className={classes['notice']}>
      {clashes.length > 0 && (
        <>
          <p className={classes['title']}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            {m.productions_clashes({ count: clashes.length })}
          </p>
          <ClashList clashes={clashes} zone={zone} />
        </>
      )}
    </div>
  )
}

/** In ms. */
const REST = 300

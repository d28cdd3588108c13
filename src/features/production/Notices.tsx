import { Button } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { ProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { fieldLabels } from './fieldLabels.ts'
import type { OpenProduction } from './openProduction.ts'
import classes from './Production.module.css'

/** What came in from somebody else, what waits on this device, and that it keeps nothing. */
export function Notices({ production }: { production: OpenProduction }) {
  const { keeper } = production
  const arrival = useSyncExternalStore(production.subscribe, production.arrival)
  const follow = (changed: () => void) => keeper.subscribe(changed)
  const offer = useSyncExternalStore(follow, () => keeper.offers[0])
  const trouble = useSyncExternalStore(follow, () => keeper.trouble)
  const named = (fields: ProductionField[]) =>
    new Intl.ListFormat(getLocale()).format(fields.map((field) => fieldLabels[field]()))
  const offered = Object.keys(offer?.entry.changes ?? {}) as ProductionField[] // `Keeper` leaves no other
  const found = m.production_found({ fields: named(offered) })
  return (
    <>
      <div role="status">
        {arrival !== null && (
          <div className={classes['notice']}>
            <p>
              {m.production_arrived({
                name: arrival.by ?? m.production_somebody(),
                fields: named(arrival.fields),
              })}
            </p>
            <Button size="compact-sm" variant="default" onClick={production.dismissArrival}>
              {m.production_dismiss()}
            </Button>
          </div>
        )}
      </div>
      {trouble !== null && (
        <p role="alert" className={classes['notice']}>
          {m.production_unkept()}
        </p>
      )}
      {offer !== undefined && (
        <section className={classes['notice']} aria-label={found}>
          <p>{found}</p>
          <Button size="compact-sm" onClick={() => void keeper.take()}>
            {m.production_found_take()}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => keeper.drop()}>
            {m.production_found_drop()}
          </Button>
        </section>
      )}
    </>
  )
}

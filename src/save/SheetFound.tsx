import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { SheetWords } from '#app/api/keeping.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatInstant } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { announce } from '#app/ui/announce.ts'
import { Discard } from '#app/ui/Discard.tsx'
import { useLeaving } from '#app/ui/useLeaving.ts'
import { FormError } from '#app/ui/FormError.tsx'
import classes from './SheetFound.module.css'
import type { SheetFields, SheetKeeper } from './sheetKeeper.ts'

/** What the device kept of a sheet, back in its fields or on offer; or that it can keep nothing. */
export function SheetFound({ keeper, words }: { keeper: SheetKeeper; words: SheetWords }) {
  const { restored, trouble } = keeper
  const [offer] = keeper.offers
  return (
    <>
      {trouble !== null && <FormError>{m.save_sheet_unkept()}</FormError>}
      {restored !== null && <Restored {...restored} words={words} onDrop={() => keeper.undo()} />}
      {offer !== undefined && (
        <Offered
          {...offer.entry}
          from={keeper.offeredFrom}
          words={words}
          onTake={() => void keeper.take()}
          onDrop={() => keeper.drop()}
        />
      )}
    </>
  )
}

interface Props {
  at: number
  changes: SheetFields
  words: SheetWords
  onDrop: () => void
}

function Restored({ at, changes, words, onDrop }: Props) {
  const { leave, discard } = useLeaving(true)
  const fields = named(changes, words).map(({ label }) => label)
  const text = m.save_sheet_restored({ at: useInstant(at), fields: fields.join(', ') })
  useEffect(() => announce(text), [text])
  return (
    <section className={classes['notice']} aria-label={m.save_sheet_found()}>
      <p>{text}</p>
      <Button variant="default" onClick={() => leave(onDrop)}>
        {m.save_sheet_drop()}
      </Button>
      <Discard {...discard} isTyped={false} />
    </section>
  )
}

function Offered({
  at: instant,
  changes,
  words,
  from,
  onTake,
  onDrop,
}: Props & { from: string | undefined; onTake: () => void }) {
  const title = m.save_sheet_found()
  const at = useInstant(instant)
  return (
    <section className={classes['notice']} aria-label={title}>
      <h2>{title}</h2>
      <p>
        {from === undefined
          ? m.save_sheet_found_words({ at })
          : m.save_sheet_found_formerly({ at, name: from })}
      </p>
      <dl className={classes['found']}>
        {named(changes, words).map(({ field, label, text }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className={classes['acts']}>
        <Button onClick={onTake}>{m.save_sheet_take()}</Button>
        <Button variant="default" onClick={onDrop}>
          {m.save_sheet_drop()}
        </Button>
      </div>
    </section>
  )
}

function useInstant(at: number) {
  const zone = useCapabilities().newsroom.time_zone
  return formatInstant(new Date(at).toISOString(), zone, { style: 'long', locale: getLocale() })
}

/** The fields that have a name, with their values as plain text; an empty one is a dash. */
function named(changes: SheetFields, words: SheetWords) {
  return Object.entries(changes).flatMap(([field, value]) => {
    const [label, text = plain] = words[field] ?? []
    return label === undefined ? [] : [{ field, label: label(), text: text(value).trim() || '—' }]
  })
}

const plain = (value: unknown) => (Array.isArray(value) ? value.join('\n') : String(value ?? ''))

import { useCapabilities } from '#app/features/auth/useSession.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import classes from './Production.module.css'

/** Where a live goes out: its channel and its studio, among those of the newsroom. */
export function PlaceSection({ production, disabled }: { production: LiveProduction; disabled: boolean }) {
  const { channels, studios } = useCapabilities().newsroom
  return (
    <section className={classes['section']} aria-labelledby="antenne">
      <h2 id="antenne">{m.production_place()}</h2>
      <div className={classes['fields']}>
        <Place production={production} field="channel" names={channels} disabled={disabled} />
        <Place production={production} field="studio" names={studios} disabled={disabled} />
      </div>
    </section>
  )
}

const labels = { channel: m.productions_channel, studio: m.productions_studio }

function Place({
  production,
  field,
  names,
  disabled,
}: {
  production: LiveProduction
  field: 'channel' | 'studio'
  names: string[]
  disabled: boolean
}) {
  const { value, refusal, change } = useProductionField(production, field)
  // A place that the newsroom has no more is still where this live was.
  const known = value === null || names.includes(value) ? names : [...names, value]
  return (
    <SelectField
      label={labels[field]()}
      error={refusal}
      disabled={disabled}
      value={value ?? ''}
      options={[
        { value: '', label: m.production_no_place() },
        ...known.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(event) => {
        const next = event.currentTarget.value
        change(() => next || null)
      }}
    />
  )
}

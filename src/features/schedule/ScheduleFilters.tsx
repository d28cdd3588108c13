import { useQuery } from '@tanstack/react-query'
import type { ScheduleEntry } from '#app/contract/schedule.ts'
import { guestQueries } from '#app/features/guests/queries.ts'
import { seriesQueries } from '#app/features/series/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { FilterChips } from '#app/ui/FilterChips.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { type FilterName, FILTERS, type Filters, optionsIn } from './filters.ts'
import classes from './Schedule.module.css'

/** Filters by what the lives on screen have; each in force is a chip that reads as the end of a sentence. */
export function ScheduleFilters({
  entries,
  filters,
  onChange,
}: {
  entries: ScheduleEntry[]
  filters: Filters
  onChange: (next: Filters) => void
}) {
  const unseen = useUnseenNames(filters)
  const offered = FILTERS.map((name) => {
    const value = String(filters[name] ?? '')
    const seen = optionsIn(entries, name)
    const label = seen.find((option) => option.value === value)?.label
    return { name, value, seen, label, chosen: label ?? unseen[name] ?? value }
  })
  return (
    <div className={classes['filters']}>
      {offered.map(({ name, value, seen, label, chosen }) => (
        <SelectField
          key={name}
          size="xs"
          className={classes['filter'] ?? ''}
          label={LABELS[name]()}
          value={value}
          options={[
            { value: '', label: ANY[name]() },
            ...seen,
            ...(value === '' || label !== undefined ? [] : [{ value, label: chosen }]),
          ]}
          onChange={({ currentTarget }) => onChange(READ[name](currentTarget.value))}
        />
      ))}
      <FilterChips
        filters={offered
          .filter(({ value }) => value !== '')
          .map(({ name, chosen }) => ({
            key: name,
            words: WORDS[name]({ name: chosen }),
            onRemove: () => onChange({ [name]: undefined }),
          }))}
        onClear={() => onChange(NONE)}
      />
    </div>
  )
}

/** The names of what is filtered by, when no live on screen has it. */
function useUnseenNames({ series, person }: Filters): Partial<Record<FilterName, string | undefined>> {
  const one = useQuery({ ...seriesQueries.one(series ?? 0), enabled: series !== undefined })
  const guest = useQuery({ ...guestQueries.one(person ?? 0), enabled: person !== undefined })
  return { series: one.data?.name, person: guest.data?.display_name }
}

const LABELS: Record<FilterName, () => string> = {
  series: m.schedule_filter_series,
  channel: m.schedule_filter_channel,
  person: m.schedule_filter_person,
}
const ANY: Record<FilterName, () => string> = {
  series: m.schedule_filter_any_series,
  channel: m.schedule_filter_any_channel,
  person: m.schedule_filter_any_person,
}
const WORDS: Record<FilterName, (of: { name: string }) => string> = {
  series: m.schedule_words_series,
  channel: m.schedule_words_channel,
  person: m.schedule_words_person,
}
const READ: Record<FilterName, (value: string) => Filters> = {
  series: (value) => ({ series: value === '' ? undefined : Number(value) }),
  channel: (value) => ({ channel: value || undefined }),
  person: (value) => ({ person: value === '' ? undefined : Number(value) }),
}
const NONE: Record<FilterName, undefined> = { series: undefined, channel: undefined, person: undefined }

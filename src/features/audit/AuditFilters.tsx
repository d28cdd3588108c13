import { useQuery } from '@tanstack/react-query'
import { auditActs } from '#app/contract/audit-acts.ts'
import type { AuditSearch } from '#app/contract/audit.ts'
import { m } from '#app/paraglide/messages.js'
import { DateField } from '#app/ui/DateField.tsx'
import { FilterChips } from '#app/ui/FilterChips.tsx'
import { SearchBox } from '#app/ui/SearchBox.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { auditQueries } from './queries.ts'
import { nounWords, verbWords, wordFor } from './words.ts'
import classes from './Audit.module.css'

/** Who, on what, which act, between which days; one thing alone is a chip, for it is chosen in the list. */
export function AuditFilters({
  search,
  subject,
  onChange,
}: {
  search: AuditSearch
  /** What the one thing is called, once known. */
  subject: string | undefined
  onChange: (next: Partial<AuditSearch>) => void
}) {
  const people = useQuery(auditQueries.people()).data ?? []
  const acts = Object.entries(auditActs).find(([noun]) => noun === search.noun)?.[1] ?? []
  const only = { key: 'subject', words: subject ? m.audit_only({ name: subject }) : m.audit_only_this() }
  return (
    <>
      <SearchBox text={search.q} hint={m.audit_search()} onChange={(q) => onChange({ q })} />
      <SelectField
        label={m.audit_person()}
        value={search.by ?? ''}
        options={[
          { value: '', label: m.audit_person_any() },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ by: value || undefined })}
      />
      <SelectField
        label={m.audit_noun()}
        value={search.noun ?? ''}
        options={[
          { value: '', label: m.audit_noun_any() },
          ...Object.entries(nounWords).map(([value, word]) => ({ value, label: word() })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ noun: value || undefined, action: undefined, subject: undefined })
        }
      />
      {search.noun !== undefined && (
        <SelectField
          label={m.audit_action()}
          value={search.action ?? ''}
          options={[
            { value: '', label: m.audit_action_any() },
            ...acts.map((verb) => ({ value: `${search.noun}.${verb}`, label: wordFor(verbWords, verb) })),
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ action: value || undefined })}
        />
      )}
      <div className={classes['day']}>
        <DateField
          label={m.audit_from()}
          value={search.from ?? null}
          onChange={(day) => onChange({ from: day ?? undefined })}
        />
      </div>
      <div className={classes['day']}>
        <DateField
          label={m.audit_to()}
          value={search.to ?? null}
          onChange={(day) => onChange({ to: day ?? undefined })}
        />
      </div>
      <Tick
        type="checkbox"
        label={m.audit_ignored()}
        checked={search.advice === 'ignored'}
        onChange={({ currentTarget: { checked } }) => onChange({ advice: checked ? 'ignored' : undefined })}
      />
      {search.subject !== undefined && (
        <FilterChips
          filters={[{ ...only, onRemove: () => onChange({ subject: undefined }) }]}
          onClear={() => onChange({ subject: undefined })}
        />
      )}
    </>
  )
}

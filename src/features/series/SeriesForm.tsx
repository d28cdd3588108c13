import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Keeping } from '#app/api/keeping.ts'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Series, SeriesInput } from '#app/contract/series.ts'
import { m } from '#app/paraglide/messages.js'
import { FormDialog } from '#app/ui/FormDialog.tsx'
import { notify } from '#app/ui/notify.ts'
import { SelectField } from '#app/ui/SelectField.tsx'
import { SimilarNames } from '#app/ui/SimilarNames.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { createSeries, seriesQueries, saveSeries } from './queries.ts'

/** A series, new (`id` 0) or known. `onOpen` opens another instead: one of nearly the same name. */
export function SeriesForm({
  series,
  keeping,
  onOpen,
  onClose,
}: {
  series: Series
  keeping: Keeping
  onOpen: (series: Series) => void
  onClose: () => void
}) {
  const queries = useQueryClient()
  const { dialog, wrong, theirs, start } = useRecordForm({
    record: series,
    input: SeriesInput,
    stored: Series,
    keeping,
    read: (fields) => ({ ...fields, active: fields['active'] === 'true' }),
    create: useMutation(createSeries(queries)).mutateAsync,
    save: useMutation(saveSeries(queries)).mutateAsync,
    onSaved(saved) {
      notify(m.ui_saved({ name: saved.name }))
      onClose()
    },
  })
  const [name, setName] = useState(start.name)
  return (
    <FormDialog
      title={series.id === 0 ? m.series_new() : m.series_edit_title({ name: series.name })}
      onClose={onClose}
      {...dialog}
    >
      {(leave) => (
        <>
          <TextField
            label={m.series_name()}
            name="name"
            required
            data-autofocus
            maxLength={120}
            hint={theirs('name')}
            error={wrong['name']}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SimilarNames
            name={name}
            queryKey={seriesQueries.all()}
            similar={async (typed) =>
              (await import('#app/api/similarNames.ts')).similarNames('series', typed)
            }
            except={series.id}
            itemKey={({ id }) => id}
            itemLabel={(other) => other.name}
            itemFacts={({ broadcasts_count }) => m.series_uses({ count: broadcasts_count })}
            onOpen={({ id }) => leave(() => void queries.query(seriesQueries.one(id)).then(onOpen))}
          />
          <TextField
            label={m.series_schedule()}
            name="schedule_hint"
            maxLength={120}
            defaultValue={start.schedule_hint ?? ''}
            hint={theirs('schedule_hint') ?? m.series_schedule_hint()}
            error={wrong['schedule_hint']}
          />
          <SelectField
            label={m.series_state()}
            name="active"
            options={[
              { value: 'true', label: m.series_active() },
              { value: 'false', label: m.series_ended() },
            ]}
            defaultValue={String(start.active)}
            hint={theirs('active', (value) => (value === 'true' ? m.series_active() : m.series_ended()))}
          />
          <TextAreaField
            label={m.series_description()}
            name="description"
            maxLength={4000}
            defaultValue={start.description ?? ''}
            hint={theirs('description')}
            error={wrong['description']}
          />
          <TextField
            label={m.series_slug()}
            name="slug"
            maxLength={90}
            defaultValue={start.slug}
            required={series.id !== 0}
            hint={theirs('slug') ?? (series.id === 0 ? m.series_slug_hint() : undefined)}
            error={wrong['slug']}
          />
        </>
      )}
    </FormDialog>
  )
}

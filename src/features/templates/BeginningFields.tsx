import type { Dispatch, SetStateAction } from 'react'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatLabels } from '#app/features/broadcasts/labels.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { titleOn } from '#app/lib/titleOn.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { DurationField } from '#app/ui/DurationField.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import type { Theirs } from './flatten.ts'
import { HostField } from './HostField.tsx'
import { TagField } from './TagField.tsx'
import type { TemplateSheet } from './templateSheet.ts'
import { optionsOf } from './words.ts'
import classes from './Templates.module.css'

/** The title of each live, its length, where it goes out, who presents it, what it is about. */
export function BeginningFields({
  name,
  sheet,
  change,
  setSheet,
  wrong,
  theirs,
  today,
}: {
  name: string
  sheet: TemplateSheet
  change: (next: Partial<TemplateSheet>) => void
  setSheet: Dispatch<SetStateAction<TemplateSheet>>
  wrong: Record<string, string>
  theirs: Theirs
  today: string
}) {
  const { channels, studios } = useCapabilities().newsroom
  const example = titleOn({ series: { name }, template: { title: sheet.title.trim() || null } }, today)
  return (
    <section className={classes['section']}>
      <h2>{m.templates_begins()}</h2>
      <TextField
        label={m.templates_name()}
        maxLength={160}
        placeholder={name}
        hint={theirs('title') ?? m.templates_name_hint({ pattern: PATTERN })}
        error={wrong['template/title']}
        value={sheet.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <p className={classes['muted']}>{m.templates_name_example({ title: example })}</p>
      <div className={classes['pair']}>
        <DurationField
          label={m.templates_duration()}
          hint={
            theirs('duration_seconds', (text) => formatDuration(Number(text), getLocale())) ??
            m.templates_duration_hint()
          }
          error={wrong['template/duration_seconds']}
          value={sheet.duration}
          onChange={(duration) => change({ duration })}
        />
        <SelectField
          label={m.templates_format()}
          options={[NOWHERE(), ...optionsOf(formatLabels)]}
          hint={theirs('format')}
          value={sheet.format}
          onChange={(event) => change({ format: event.currentTarget.value })}
        />
        <SelectField
          label={m.templates_channel()}
          options={among(channels, sheet.channel)}
          hint={theirs('channel')}
          value={sheet.channel}
          onChange={(event) => change({ channel: event.currentTarget.value })}
        />
        <SelectField
          label={m.templates_studio()}
          options={among(studios, sheet.studio)}
          hint={theirs('studio')}
          value={sheet.studio}
          onChange={(event) => change({ studio: event.currentTarget.value })}
        />
      </div>
      <HostField
        value={sheet.hosts}
        onChange={(hosts) => setSheet((old) => ({ ...old, hosts: hosts(old.hosts) }))}
        hint={theirs('hosts')}
      />
      <TagField
        value={sheet.tags}
        onChange={(tags) => setSheet((old) => ({ ...old, tags: tags(old.tags) }))}
        hint={theirs('tags')}
      />
    </section>
  )
}

const PATTERN = '{date}'
const NOWHERE = () => ({ value: '', label: m.templates_none() })

/** The places of the newsroom, and one that is no longer among them. */
function among(places: string[], chosen: string) {
  const all = chosen === '' || places.includes(chosen) ? places : [...places, chosen]
  return [NOWHERE(), ...all.map((place) => ({ value: place, label: place }))]
}

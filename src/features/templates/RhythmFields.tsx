import { useCapabilities } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { DateField } from '#app/ui/DateField.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { Tick } from '#app/ui/Tick.tsx'
import { TimeField } from '#app/ui/TimeField.tsx'
import { ExceptField } from './ExceptField.tsx'
import type { Theirs } from './flatten.ts'
import { RuleFields } from './RuleFields.tsx'
import type { RhythmSheet } from './rhythmSheet.ts'
import classes from './Templates.module.css'

/** When the lives come back: the days, the hour of the newsroom's clock, from when to when, and what is skipped. */
export function RhythmFields({
  rhythm,
  onChange,
  wrong,
  theirs,
}: {
  rhythm: RhythmSheet
  onChange: (change: Partial<RhythmSheet>) => void
  wrong: Record<string, string>
  theirs: Theirs
}) {
  const zone = useCapabilities().newsroom.time_zone
  const kinds = KINDS.filter((kind) => kind !== 'other' || rhythm.rule !== '')
  return (
    <section className={classes['section']}>
      <h2>{m.templates_comes_back()}</h2>
      <SelectField
        label={m.templates_repeats()}
        options={kinds.map((kind) => ({ value: kind, label: WORDS[kind]() }))}
        hint={theirs('rule')}
        value={rhythm.kind}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: KINDS.find((kind) => kind === value) ?? 'none' })
        }
      />
      {rhythm.kind !== 'none' && (
        <>
          <RuleFields {...{ rhythm, onChange, wrong }} />
          <div className={classes['pair']}>
            <TimeField
              label={m.templates_time()}
              required
              hint={theirs('time') ?? m.templates_time_hint({ zone })}
              error={wrong['recurrence/time'] && m.templates_time_wrong()}
              value={rhythm.time}
              onChange={(time) => onChange({ time })}
            />
            <DateField
              label={m.templates_from()}
              required
              hint={theirs('from')}
              error={wrong['recurrence/from']}
              value={rhythm.from}
              onChange={(from) => onChange({ from })}
            />
            <DateField
              label={m.templates_until()}
              hint={theirs('until') ?? m.templates_until_hint()}
              error={wrong['recurrence/until']}
              value={rhythm.until}
              onChange={(until) => onChange({ until })}
            />
          </div>
          <Tick
            type="checkbox"
            label={m.templates_skip_holidays()}
            checked={rhythm.skip_holidays}
            onChange={(event) => onChange({ skip_holidays: event.currentTarget.checked })}
          />
          <ExceptField
            value={rhythm.except}
            onChange={(except) => onChange({ except })}
            hint={theirs('except')}
          />
        </>
      )}
    </section>
  )
}

const KINDS = ['none', 'weekly', 'monthly', 'other'] as const
const WORDS: Record<RhythmSheet['kind'], () => string> = {
  none: m.templates_repeats_no,
  weekly: m.templates_repeats_weekly,
  monthly: m.templates_repeats_monthly,
  other: m.templates_repeats_other,
}

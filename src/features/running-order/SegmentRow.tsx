import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { type Segment, SegmentKind } from '#app/contract/production-parts.ts'
import { LinkFields } from '#app/features/productions/LinkFields.tsx'
import { segmentKindLabels } from '#app/features/productions/labels.ts'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { LengthField } from './LengthField.tsx'
import { ofKind, refusalsOf } from './segments.ts'
import classes from './RunningOrder.module.css'

/** What a row asks of its list; each is written once, so that a row draws again for itself alone. */
export interface RowActions {
  edit: (id: string, next: (segment: Segment) => Segment) => void
  addAfter: (id: string) => void
  shift: (id: string, by: 1 | -1) => void
  unfold: (id: string, isOpen: boolean) => void
}

/** One segment: a line at a desk, a card on a phone. `start` is when it begins. */
export const SegmentRow = memo(function SegmentRow({
  segment,
  number,
  start,
  isOpen,
  actions: { edit, addAfter, shift, unfold },
}: {
  segment: Segment
  number: number
  start: string
  isOpen: boolean
  actions: RowActions
}) {
  const { id, title, kind, planned_seconds, who, notes, links } = segment
  const refusals = refusalsOf(segment)
  const nameOf = (field: string) => m.running_order_of({ field, number })
  const set = (part: Partial<Segment>) => edit(id, (before) => ({ ...before, ...part }))
  const isWrongInside = Object.keys(refusals).some((path) => /^(notes|links)/.test(path))
  const isUnfolded = isOpen || isWrongInside

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const by = event.altKey ? SHIFTS[event.key] : undefined
    if (by === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (by === undefined) addAfter(id)
    else shift(id, by)
  }
  return (
    <div className={classes['segment']} data-segment={id}>
      <div className={classes['row']}>
        <span className={classes['start']}>{start}</span>
        <TextField
          label={m.running_order_title()}
          aria-label={nameOf(m.running_order_title())}
          error={refusals['title']}
          value={title}
          onKeyDown={press}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <SelectField
          label={m.running_order_kind()}
          aria-label={nameOf(m.running_order_kind())}
          value={kind}
          options={SegmentKind.options.map((value) => ({ value, label: segmentKindLabels[value]() }))}
          onChange={(event) => {
            const next = SegmentKind.parse(event.currentTarget.value)
            edit(id, (before) => ofKind(before, next))
          }}
        />
        <LengthField
          label={m.running_order_length()}
          name={nameOf(m.running_order_length())}
          error={planned_seconds > 86_400 ? m.running_order_too_long() : refusals['planned_seconds']}
          value={planned_seconds}
          onChange={(seconds) => set({ planned_seconds: seconds })}
        />
        <TextField
          label={m.running_order_who()}
          aria-label={nameOf(m.running_order_who())}
          error={refusals['who']}
          value={who ?? ''}
          onChange={(event) => set({ who: event.currentTarget.value || null })}
        />
      </div>
      <button
        type="button"
        className={classes['unfold']}
        aria-expanded={isUnfolded}
        aria-label={nameOf(m.running_order_unfold())}
        onClick={() => unfold(id, !isUnfolded)}
      >
        {isUnfolded ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        <span className={classes['excerpt']}>
          {isUnfolded ? m.running_order_unfold() : folded(segment) || m.running_order_unfold()}
        </span>
      </button>
      {isUnfolded && (
        <div className={classes['inside']}>
          <TextAreaField
            label={m.running_order_notes()}
            aria-label={nameOf(m.running_order_notes())}
            error={refusals['notes']}
            value={notes ?? ''}
            onChange={(event) => set({ notes: event.currentTarget.value || null })}
          />
          <LinkFields
            links={links}
            nameOf={nameOf}
            refusalOf={(index) => refusals[`links/${index}`]}
            onChange={(next) => set({ links: next })}
          />
        </div>
      )}
    </div>
  )
})

const SHIFTS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 }

/** What is inside, in one line. */
const folded = ({ notes, links }: Segment) => [notes, ...links].filter(Boolean).join(' · ')

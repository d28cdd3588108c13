import type { Dispatch, SetStateAction } from 'react'
import { SegmentKind } from '#app/contract/production-parts.ts'
import { formatDuration } from '#app/lib/duration.ts'
import { parseDuration } from '#app/lib/parseDuration.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { TypedField } from '#app/ui/TypedField.tsx'
import type { Theirs } from './flatten.ts'
import { ItemList } from './ItemList.tsx'
import { SegmentDetails } from './SegmentDetails.tsx'
import type { SegmentLine, TemplateSheet } from './templateSheet.ts'
import { kindLabels, optionsOf } from './words.ts'

/** The running order that each live begins with, and how long it is in all. */
export function SegmentList({
  sheet: { segments },
  setSheet,
  wrong,
  theirs,
}: {
  sheet: TemplateSheet
  setSheet: Dispatch<SetStateAction<TemplateSheet>>
  wrong: Record<string, string>
  theirs: Theirs
}) {
  const locale = getLocale()
  const total = segments.reduce((sum, { length }) => sum + (length ?? 0), 0)
  const lead = total > 0 ? m.templates_segments_total({ length: formatDuration(total, locale) }) : undefined
  return (
    <ItemList<SegmentLine>
      title={m.templates_segments()}
      lead={theirs('segments') ?? lead}
      none={m.templates_segments_none()}
      add={m.templates_segment_add()}
      nameOf={(number) => m.templates_segment({ number })}
      items={segments}
      onChange={(items) => setSheet((old) => ({ ...old, segments: items(old.segments) }))}
      make={(id) => ({ id, title: '', kind: 'other', length: null, who: null, notes: null, links: [] })}
      renderItem={(segment, index, onChange) => (
        <>
          <TextField
            label={m.templates_segment_title()}
            maxLength={200}
            error={wrong[`template/segments/${index}/title`]}
            value={segment.title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
          <SelectField
            label={m.templates_segment_kind()}
            options={optionsOf(kindLabels)}
            value={segment.kind}
            onChange={(event) =>
              onChange({ kind: SegmentKind.catch('other').parse(event.currentTarget.value) })
            }
          />
          <TypedField
            label={m.templates_segment_length()}
            placeholder={m.templates_segment_length_placeholder()}
            width="6.5rem"
            error={wrong[`template/segments/${index}/planned_seconds`] && m.templates_segment_length_wrong()}
            value={segment.length === null ? null : formatDuration(segment.length, locale)}
            onChange={(text) => onChange({ length: parseDuration(text ?? '') })}
            parse={(text) => {
              const length = parseDuration(text)
              return length === null ? null : formatDuration(length, locale)
            }}
            format={(text) => text}
          />
          <TextField
            label={m.running_order_who()}
            maxLength={200}
            value={segment.who ?? ''}
            onChange={(event) => onChange({ who: event.currentTarget.value || null })}
          />
          <SegmentDetails
            segment={segment}
            error={wrong[`template/segments/${index}/notes`]}
            onChange={onChange}
          />
        </>
      )}
    />
  )
}

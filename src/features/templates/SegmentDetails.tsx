import { WebAddress } from '#app/contract/value.ts'
import { LinkFields } from '#app/features/productions/LinkFields.tsx'
import { m } from '#app/paraglide/messages.js'
import { TextAreaField } from '#app/ui/TextAreaField.tsx'
import type { SegmentLine } from './templateSheet.ts'
import classes from './Templates.module.css'

/** The notes and the media of a segment, folded to a line; open where a link cannot be read. */
export function SegmentDetails({
  segment: { notes, links },
  error,
  onChange,
}: {
  segment: SegmentLine
  error: string | undefined
  onChange: (next: Pick<Partial<SegmentLine>, 'notes' | 'links'>) => void
}) {
  const isWrong = error !== undefined || links.some((link) => refusalOf(link) !== undefined)
  return (
    <details className={classes['details']} open={isWrong || undefined}>
      <summary>{[notes, ...links].filter(Boolean).join(' · ') || m.running_order_unfold()}</summary>
      <TextAreaField
        label={m.running_order_notes()}
        maxLength={5000}
        error={error}
        value={notes ?? ''}
        onChange={(event) => onChange({ notes: event.currentTarget.value || null })}
      />
      <LinkFields
        links={links}
        nameOf={(field) => field}
        refusalOf={(index) => refusalOf(links[index])}
        onChange={(next) => onChange({ links: next })}
      />
    </details>
  )
}

const refusalOf = (link: string | undefined) =>
  link === undefined ? undefined : WebAddress.safeParse(link).error?.issues[0]?.message

import { VisuallyHidden } from '@mantine/core'
import type { AuditEntry } from '#app/contract/audit.ts'
import { m } from '#app/paraglide/messages.js'
import { fieldWord, valueWords } from './words.ts'
import classes from './Audit.module.css'

/** What changed, field by field: what was there, struck, and what came; long texts are folded to their beginning. */
export function Changes({
  entry: { before, after },
  checkWords,
}: {
  entry: AuditEntry
  checkWords: Record<string, () => string>
}) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const words = (field: string, value: unknown) => valueWords(field, value, { ignored_checks: checkWords })
  if (fields.length === 0) return null
  return (
    <dl className={classes['changes']}>
      {fields.map((field) => (
        <div key={field}>
          <dt>{fieldWord(field)}</dt>
          <dd>
            {before !== null && field in before && (
              <del>
                <VisuallyHidden>{m.audit_before()} </VisuallyHidden>
                {words(field, before[field])}
              </del>
            )}
            {before !== null && field in before && after !== null && field in after && (
              <span aria-hidden="true"> → </span>
            )}
            {after !== null && field in after && (
              <ins>
                {before !== null && field in before && <VisuallyHidden> {m.audit_after()} </VisuallyHidden>}
                {words(field, after[field])}
              </ins>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

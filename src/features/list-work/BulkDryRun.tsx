import type { BulkPreview } from '#app/contract/bulk-edit.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { fieldLabel, valueLabel } from './bulkWords.ts'
import classes from './ListWork.module.css'

/** What a change of many broadcasts would do: how many, what in some of them, and what it cannot. */
export function BulkDryRun({ preview }: { preview: BulkPreview }) {
  const { changed, unchanged, refused, published, sample, refusals } = preview
  const number = (count: number) => formatNumber(count, getLocale())
  return (
    <div className={classes['dry']}>
      <p role="status">
        <strong>{m.bulk_panel_changed({ count: changed, changed: number(changed) })}</strong>{' '}
        {unchanged > 0 && m.bulk_panel_unchanged({ count: unchanged, unchanged: number(unchanged) })}
      </p>
      {published > 0 && <p>{m.bulk_panel_published({ count: published, published: number(published) })}</p>}
      {refused > 0 && <p>{m.operations_refused({ count: refused, refused: number(refused) })}</p>}
      {refusals.length > 0 && (
        <ul className={classes['sample']} aria-label={m.bulk_panel_refusals()}>
          {refusals.map(({ id, title, detail }) => (
            <li key={id}>
              <strong>{title}</strong> {detail}
            </li>
          ))}
        </ul>
      )}
      {sample.length > 0 && (
        <>
          <h3>{m.bulk_panel_sample()}</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
          <ul className={classes['sample']} tabIndex={0} aria-label={m.bulk_panel_sample()}>
            {sample.map(({ id, title, differences }) => (
              <li key={id}>
                <strong>{title}</strong>
                {differences.map(({ pointer, before, after }) => (
                  <span key={pointer}>
                    {fieldLabel(pointer)} <del>{valueLabel(before)}</del> → <ins>{valueLabel(after)}</ins>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

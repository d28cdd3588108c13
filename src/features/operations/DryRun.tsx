import type { BulkPreview } from '#app/contract/bulk-edit.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { fieldLabel, valueLabel } from './changeWords.ts'
import classes from './DryRun.module.css'

/** What an act on many broadcasts would do: how many it changes, what in some of them, and what it cannot. */
export function DryRun({ preview }: { preview: BulkPreview }) {
  const { changed, unchanged, refused, published, sample, refusals } = preview
  const number = (count: number) => formatNumber(count, getLocale())
  return (
    <div className={classes['dry']}>
      <p role="status">
        <strong>{m.operations_would_change({ count: changed, changed: number(changed) })}</strong>{' '}
        {unchanged > 0 && m.operations_would_stay({ count: unchanged, unchanged: number(unchanged) })}
      </p>
      {published > 0 && (
        <p>{m.operations_would_stay_public({ count: published, published: number(published) })}</p>
      )}
      {refused > 0 && <p>{m.operations_refused({ count: refused, refused: number(refused) })}</p>}
      {refusals.length > 0 && (
        <Lines label={m.operations_would_refuse()}>
          {refusals.map(({ id, title, detail }) => (
            <li key={id}>
              <strong>{title}</strong> {detail}
            </li>
          ))}
        </Lines>
      )}
      {sample.length > 0 && (
        <>
          <h3>{m.operations_sample()}</h3>
          <Lines label={m.operations_sample()}>
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
          </Lines>
        </>
      )}
    </div>
  )
}

function Lines({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <ul className={classes['lines']} tabIndex={0} aria-label={label}>
      {children}
    </ul>
  )
}

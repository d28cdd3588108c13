import type { BulkDifference, BulkPreview } from '#app/contract/bulk-edit.ts'
import { Format, License } from '#app/contract/broadcast.ts'
import { formatLabels, licenseLabels } from '#app/features/broadcasts/labels.ts'
import { m } from '#app/paraglide/messages.js'
import classes from './Health.module.css'

/** How many examples are read before deciding. */
const SHOWN = 12

/** What an act on many pages would do: how many change, examples, and who would be refused and why. */
export function DryRun({ preview }: { preview: BulkPreview }) {
  const { changed, unchanged, refused, published, sample, refusals } = preview
  const figures = [
    m.health_would_change({ count: changed }),
    ...(unchanged > 0 ? [m.health_unchanged({ count: unchanged })] : []),
    ...(refused > 0 ? [m.health_would_refuse({ count: refused })] : []),
  ]
  return (
    <>
      <p className={classes['verdict']}>{figures.join(' · ')}</p>
      {published > 0 && <p>{m.health_published({ count: published })}</p>}
      {changed === 0 && refused === 0 && <p>{m.health_nothing()}</p>}
      {sample.length > 0 && (
        <table className={classes['sample']}>
          <caption>{m.health_sample()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.health_page()}</th>
              <th scope="col">{m.health_before()}</th>
              <th scope="col">{m.health_after()}</th>
            </tr>
          </thead>
          <tbody>
            {sample.slice(0, SHOWN).map(({ id, title, differences }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td data-title={m.health_before()}>{differences.map((it) => said(it, it.before))}</td>
                <td data-title={m.health_after()}>{differences.map((it) => said(it, it.after))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refusals.length > 0 && (
        <>
          <h3>{m.health_refused()}</h3>
          <ul className={classes['refusals']}>
            {refusals.slice(0, SHOWN).map(({ id, title, detail }) => (
              <li key={id}>
                <strong>{title}</strong> {detail}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function said({ pointer }: BulkDifference, values: string[]) {
  return (
    <div key={pointer}>{values.length === 0 ? `(${m.health_empty()})` : values.map(word).join(', ')}</div>
  )
}

/** Codes of formats and licences as they are called; all else as it is. */
function word(value: string): string {
  const [format, license] = [Format.safeParse(value), License.safeParse(value)]
  if (format.success) return formatLabels[format.data]()
  return license.success ? licenseLabels[license.data]() : value
}

import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import { columnLabels, delimiterLabels, encodingLabels } from './labels.ts'
import { columnsOf, isTakenTwice, type Mapping, type Noun } from './mapping.ts'
import type { CsvFile } from './readFile.ts'
import classes from './ImportScreen.module.css'

/** How the file was read, and what each of its columns is taken for, beside what stands in it. */
export function MappingTable({
  noun,
  file,
  mapping,
  onMap,
}: {
  noun: Noun
  file: CsvFile
  mapping: Mapping
  onMap: (mapping: Mapping) => void
}) {
  const { name, encoding, delimiter, head, rows } = file
  const columns = head.map((title, index) => ({ title, index, id: `${index} ${title}` }))
  return (
    <section aria-label={m.imports_mapping()}>
      <h2>{m.imports_mapping()}</h2>
      <p className={classes['read']}>
        {m.imports_read({
          file: name,
          count: rows.length,
          lines: formatNumber(rows.length, getLocale()),
          encoding: encodingLabels[encoding],
          delimiter: delimiterLabels[delimiter](),
        })}
      </p>
      <ul className={classes['mapping']}>
        {columns.map(({ title, index, id }) => (
          <li key={id}>
            <SelectField
              label={title.trim() || m.imports_untitled({ number: index + 1 })}
              value={mapping[index] ?? ''}
              error={isTakenTwice(mapping, index) && m.imports_twice()}
              options={[
                { value: '', label: m.imports_leave_out() },
                ...columnsOf(noun).map((column) => ({
                  value: column,
                  label: columnLabels[column]?.() ?? column,
                })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                onMap(mapping.map((one, at) => (at === index ? value || null : one)))
              }
            />
            <p>
              {rows
                .slice(0, 3)
                .map((row) => row[index])
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Button } from '@mantine/core'
import type { ImportFault, ImportPreview } from '#app/contract/import.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { saveText } from '#app/ui/saveText.ts'
import { AlikeList } from './AlikeList.tsx'
import { FaultList, MOST_LISTED } from './FaultList.tsx'
import { faultWords } from './faultWords.ts'
import type { Noun } from './mapping.ts'
import type { CsvFile } from './readFile.ts'
import { refusedRows } from './refusedRows.ts'
import classes from './ImportScreen.module.css'

/** What an import would do, and all that is wrong, at its line; the lines that are refused can be taken away, to mend. */
export function ImportPreviewView({
  noun,
  preview,
  file,
}: {
  noun: Noun
  preview: ImportPreview
  file: CsvFile
}) {
  const { ready, existing, refused, faults, first, alike } = preview
  const number = (count: number) => formatNumber(count, getLocale())
  async function takeAway() {
    const { writeCsv } = await import('#app/lib/csv.ts')
    const words = {
      title: m.imports_reason(),
      wordsOf: (fault: ImportFault) => faultWords(noun, fault),
    }
    const text = writeCsv(refusedRows(file, preview, words))
    saveText(text, `refus-${file.name}`)
  }
  return (
    <section aria-label={m.imports_preview()} className={classes['preview']}>
      <h2>{m.imports_preview()}</h2>
      <div role="status">
        <ul className={classes['sums']}>
          <li>{m.imports_ready({ count: ready, ready: number(ready) })}</li>
          {alike.length > 0 && (
            <li>{m.imports_alike({ count: alike.length, alike: number(alike.length) })}</li>
          )}
          {existing > 0 && <li>{m.imports_existing({ count: existing, existing: number(existing) })}</li>}
          {refused > 0 && <li>{m.imports_refused({ count: refused, refused: number(refused) })}</li>}
        </ul>
      </div>
      {first.length > 0 && (
        <div>
          <h3>{m.imports_first()}</h3>
          <ul aria-label={m.imports_first()} className={classes['first']}>
            {first.map(({ line, name }) => (
              <li key={line}>
                <span>{m.imports_line({ line })}</span> {name}
              </li>
            ))}
          </ul>
        </div>
      )}
      {refused > 0 && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => void takeAway()}>
            {m.imports_take_away()}
          </Button>
        </div>
      )}
      <FaultList
        noun={noun}
        faults={faults}
        more={m.imports_faults_some({ shown: number(MOST_LISTED), total: number(faults.length) })}
      />
      <AlikeList preview={preview} />
    </section>
  )
}

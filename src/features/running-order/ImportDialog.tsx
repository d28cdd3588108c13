import { Button } from '@mantine/core'
import { SegmentKind } from '#app/contract/production-parts.ts'
import { segmentKindLabels } from '#app/features/productions/labels.ts'
import type { LiveProduction } from '#app/features/productions/live.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { BringDialog } from './BringDialog.tsx'
import type { CsvProblem, CsvReading } from './csv.ts'
import { formatLength, spellLength } from './length.ts'
import classes from './BringDialog.module.css'

/** What a file holds, before it goes into the running order; or what keeps it out, line by line. */
export function ImportDialog({
  reading,
  production,
  onOther,
  onClose,
}: {
  reading: CsvReading
  production: LiveProduction
  onOther: () => void
  onClose: () => void
}) {
  const { segments = [], ignored = [], problems = [] } = { ...reading } as Partial<Whole> // one or the other
  const total = spellLength(segments.reduce((sum, { planned_seconds }) => sum + planned_seconds, 0))
  return (
    <BringDialog
      title={m.running_order_import_title()}
      production={production}
      count={segments.length}
      makeBrought={() => segments}
      onClose={onClose}
    >
      {problems.length > 0 ? (
        <>
          <p>{m.running_order_import_mend()}</p>
          <ul className={classes['problems']}>
            {problems.slice(0, SHOWN).map((problem) => (
              <li key={JSON.stringify(problem)}>{wordsFor(problem)}</li>
            ))}
          </ul>
          {problems.length > SHOWN && <p>{m.running_order_csv_more({ count: problems.length - SHOWN })}</p>}
          <Button variant="default" onClick={onOther}>
            {m.running_order_import_other()}
          </Button>
        </>
      ) : (
        <>
          <p>
            <strong>{m.running_order_summary({ count: segments.length, total })}</strong>
          </p>
          <ol className={classes['preview']}>
            {segments.map(({ id, title, planned_seconds }) => (
              <li key={id}>
                <span>{title}</span> <span>{formatLength(planned_seconds)}</span>
              </li>
            ))}
          </ol>
          {ignored.length > 0 && <p>{m.running_order_import_ignored({ names: listed(ignored) })}</p>}
        </>
      )}
    </BringDialog>
  )
}

type Whole = Extract<CsvReading, { segments: unknown }> & Extract<CsvReading, { problems: unknown }>

const SHOWN = 8

const listed = (names: string[]) => new Intl.ListFormat(getLocale()).format(names)

function wordsFor(problem: CsvProblem): string {
  switch (problem.code) {
    case 'columns':
      return m.running_order_csv_columns({ names: listed(problem.names) })
    case 'empty':
      return m.running_order_csv_empty()
    case 'too_many':
      return m.running_order_csv_too_many(problem)
    case 'quotes':
      return m.running_order_csv_quotes(problem)
    case 'no_title':
      return m.running_order_csv_no_title(problem)
    case 'no_length':
      return m.running_order_csv_no_length(problem)
    case 'length':
      return m.running_order_csv_length({ line: problem.line, text: short(problem.text) })
    case 'kind':
      return m.running_order_csv_kind({
        line: problem.line,
        text: short(problem.text),
        kinds: SegmentKind.options.map((kind) => segmentKindLabels[kind]()).join(', '),
      })
    case 'value':
      return m.running_order_csv_value(problem)
  }
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

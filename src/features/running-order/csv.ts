import { Segment, SegmentKind } from '#app/contract/production-parts.ts'
import { segmentKindLabels } from '#app/features/productions/labels.ts'
import { readCsv, writeCsv } from '#app/lib/csv.ts'
import { fold } from '#app/lib/fold.ts'
import { longLength, parseLength } from './length.ts'
import { MOST } from './segments.ts'

/** What keeps a file from being read; `line` as a spreadsheet counts. */
export type CsvProblem =
  | { code: 'columns'; names: string[] }
  | { code: 'empty' }
  | { code: 'too_many'; count: number }
  | { code: 'quotes' | 'no_title' | 'no_length'; line: number }
  | { code: 'length' | 'kind'; line: number; text: string }
  | { code: 'value'; line: number; column: string; detail: string }

/** The segments of a file, and the columns that say nothing here; or all that is wrong with it. */
export type CsvReading = { segments: Segment[]; ignored: string[] } | { problems: CsvProblem[] }

/** A running order for spreadsheets. Its words are French whatever the interface speaks: the file is for everybody. */
export function segmentsToCsv(segments: Segment[]): string {
  const rows = segments.map(({ title, kind, planned_seconds, who, notes, links }) => [
    title,
    labelOf(kind, 'fr'),
    longLength(planned_seconds),
    who ?? '',
    notes ?? '',
    links.join(' '),
  ])
  return writeCsv([[...COLUMNS], ...rows])
}

/** Reads what `segmentsToCsv` wrote, or what a spreadsheet made of it: `;` or `,`, columns in any order. */
export function segmentsFromCsv(text: string, newId: () => string): CsvReading {
  const plain = text.replace(/^\ufeff/, '')
  const head = plain.split(/[\r\n]/, 1)[0] ?? ''
  const read = readCsv(plain, head.includes(';') ? ';' : ',')
  if ('brokenLine' in read) return { problems: [{ code: 'quotes', line: read.brokenLine }] }
  const [header = [], ...rows] = read.rows
  const names = header.map(fold)
  const lacking = NEEDED.filter((column) => !names.includes(fold(column)))
  if (lacking.length > 0) return { problems: [{ code: 'columns', names: lacking }] }
  const known = new Set(COLUMNS.map(fold))
  const lines = rows
    .map((cells, index) => ({ cells, line: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (lines.length === 0) return { problems: [{ code: 'empty' }] }
  if (lines.length > MOST) return { problems: [{ code: 'too_many', count: lines.length }] }
  const readings: LineReading[] = lines.map(({ cells, line }) =>
    segmentOf((column) => (cells[names.indexOf(fold(column))] ?? '').trim(), line, newId),
  )
  const problems = readings.flatMap((one) => ('problems' in one ? one.problems : []))
  if (problems.length > 0) return { problems }
  return {
    segments: readings.flatMap((one) => ('segment' in one ? [one.segment] : [])),
    ignored: header.filter((name) => name.trim() !== '' && !known.has(fold(name))),
  }
}

/** A file as text: UTF-8, else what Windows wrote before it. */
export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const COLUMNS = ['Titre', 'Type', 'Durée', 'Qui', 'Notes', 'Liens'] as const
type LineReading = { segment: Segment } | { problems: CsvProblem[] }
type Column = (typeof COLUMNS)[number]
const NEEDED: Column[] = ['Titre', 'Durée']
const FIELD_COLUMNS: Record<string, Column> = {
  title: 'Titre',
  planned_seconds: 'Durée',
  who: 'Qui',
  notes: 'Notes',
  links: 'Liens',
}

function segmentOf(cell: (column: Column) => string, line: number, newId: () => string): LineReading {
  const problems: CsvProblem[] = []
  const [title, length, type] = [cell('Titre'), cell('Durée'), cell('Type')]
  const seconds = parseLength(length)
  const kind = kindOf(type)
  if (title === '') problems.push({ code: 'no_title', line })
  if (length === '') problems.push({ code: 'no_length', line })
  else if (seconds === null) problems.push({ code: 'length', line, text: length })
  if (kind === null) problems.push({ code: 'kind', line, text: type })
  if (problems.length > 0 || seconds === null || kind === null) return { problems }
  const { data: segment, error } = Segment.safeParse({
    id: newId(),
    title,
    kind,
    planned_seconds: seconds,
    who: cell('Qui') || null,
    notes: cell('Notes') || null,
    links: cell('Liens').split(/\s+/).filter(Boolean),
    started_at: null,
  })
  if (segment !== undefined) return { segment }
  const [issue] = error.issues
  const column = FIELD_COLUMNS[String(issue?.path[0])] ?? 'Titre'
  return { problems: [{ code: 'value', line, column, detail: issue?.message ?? '' }] }
}

/** By its word or its code; a cell that says nothing is the kind that says nothing. */
function kindOf(text: string): SegmentKind | null {
  const words = fold(text)
  if (words === '') return 'other'
  const namesOf = (kind: SegmentKind) => [kind, fold(labelOf(kind, 'fr')), fold(labelOf(kind, 'en'))]
  return SegmentKind.options.find((kind) => namesOf(kind).includes(words)) ?? null
}

const labelOf = (kind: SegmentKind, locale: 'fr' | 'en') => segmentKindLabels[kind]({}, { locale })

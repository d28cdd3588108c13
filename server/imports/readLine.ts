import { GuestInput } from '#app/contract/guest.ts'
import type { Import, ImportFault } from '#app/contract/import.ts'
import { TagInput } from '#app/contract/tag.ts'
import { displayName } from '#app/lib/name.ts'
import { tagKey } from '#app/lib/tagKey.ts'
import { paragraphs } from '#server/html/paragraphs.ts'
import { linkKind } from './linkKind.ts'

/** A line that can be written, and the one key that all spellings of its name share. */
export interface Ready {
  line: number
  name: string
  key: string
  fields: GuestInput | TagInput
}

/** Reads a line by the rules that hold for what is typed by hand; an empty cell says nothing. */
export function readLine(sent: Import, cells: string[], line: number): Ready | { faults: ImportFault[] } {
  const said = Object.fromEntries(
    sent.columns.map((column, at) => [column, cells[at] ?? '']).filter(([, cell]) => cell !== ''),
  )
  const parsed = sent.noun === 'guest' ? readGuest(said) : readTag(said)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path: [field, at], message }) => {
      const column = String(field ?? '').replace(/_html$/, '')
      const item = typeof at === 'number' ? several(said[column])?.[at] : undefined
      return {
        line,
        column: column || null,
        detail: item === undefined ? message : `«\u00a0${shown(item)}\u00a0»\u00a0: ${message}`,
      }
    })
    return { faults: [...new Map(faults.map((one) => [`${one.column} ${one.detail}`, one])).values()] }
  }
  const fields = parsed.data
  const name = 'display_name' in fields ? fields.display_name : fields.name
  return { line, name, key: tagKey(name), fields }
}

type Said = Partial<Record<string, string>>

/** Without a name of its own column, a guest is called by the parts of the name. */
function readGuest({ aliases, links, biography, ...fields }: Said) {
  return GuestInput.safeParse({
    ...fields,
    display_name: displayName(fields),
    aliases: several(aliases),
    links: several(links)?.map((url) => ({ kind: linkKind(url), url })),
    biography_html: biography && paragraphs(biography),
  })
}

function readTag({ synonyms, introduction, ...fields }: Said) {
  return TagInput.safeParse({
    ...fields,
    synonyms: several(synonyms),
    introduction_html: introduction && paragraphs(introduction),
  })
}

const several = (cell: string | undefined) =>
  cell
    ?.split('|')
    .map((item) => item.trim())
    .filter(Boolean)

/** The beginning of what was written, as a sentence and the database can hold it. */
const shown = (item: string) => [...item.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD')].slice(0, 80).join('')

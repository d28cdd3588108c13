import { Segment, type SegmentKind } from '#app/contract/production-parts.ts'
import { segmentKindLabels } from '#app/features/productions/labels.ts'

/** As many as the contract takes. */
export const MOST = 200

/** A segment that is valid as it comes, five minutes long: a live begins with its opening. */
export function blankSegment(segments: Segment[]): Segment {
  const kind: SegmentKind = segments.length === 0 ? 'opening' : 'interview'
  const title = segmentKindLabels[kind]()
  return {
    id: crypto.randomUUID(),
    title,
    kind,
    planned_seconds: 300,
    who: null,
    notes: null,
    links: [],
    started_at: null,
  }
}

/** The same to come, under an id of its own. */
export const copyOf = (segment: Segment): Segment => ({
  ...segment,
  id: crypto.randomUUID(),
  started_at: null,
})

/** Behind the segment of that id; at the end when it is there no more. */
export function insertedAfter(segments: Segment[], id: string | null, added: Segment): Segment[] {
  const at = segments.findIndex((segment) => segment.id === id)
  return at < 0 ? [...segments, added] : segments.toSpliced(at + 1, 0, added)
}

/** A title that nobody wrote follows the kind. */
export function ofKind(segment: Segment, kind: SegmentKind): Segment {
  const isUnnamed = segment.title.trim() === '' || segment.title === segmentKindLabels[segment.kind]()
  return { ...segment, kind, title: isUnnamed ? segmentKindLabels[kind]() : segment.title }
}

/** What brought segments in, taken back: they go, and what they replaced stands again before what was added since. */
export function takenBack(now: Segment[], brought: Segment[], replaced: Segment[]): Segment[] {
  const gone = new Set([...brought, ...replaced].map(({ id }) => id))
  return [...replaced, ...now.filter(({ id }) => !gone.has(id))]
}

/** Why a segment is refused, in words, by field: `title`, `links/0`. */
export function refusalsOf(segment: Segment): Partial<Record<string, string>> {
  const issues = Segment.safeParse(segment).error?.issues ?? []
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('/'), message]).toReversed())
}

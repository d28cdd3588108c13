import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import type { Marker, Segment } from '#app/contract/production-parts.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { chapterProblems } from '#app/lib/chapterProblems.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { TimecodeField } from '#app/ui/TimecodeField.tsx'
import { newDay, newLength } from './act.ts'
import { ChapterReview } from './ChapterReview.tsx'
import { chaptersFrom, secondsBetween } from './chaptersFrom.ts'
import { type Edits, reviewed } from './edits.ts'
import { Measured } from './Measured.tsx'
import { QuotationReview } from './QuotationReview.tsx'
import { quotationsFrom } from './quotationsFrom.ts'
import { writeAct } from './queries.ts'
import { WriteButton } from './WriteButton.tsx'

/** What may go into the page: its duration, its day, chapters and quotations, each kept or not; one press writes it all. */
export function Review({
  broadcast,
  started_at,
  segments,
  markers,
}: {
  broadcast: Broadcast
  started_at: string
  segments: Segment[]
  markers: Marker[]
}) {
  const zone = useCapabilities().newsroom.time_zone
  const { mutate, data: written, isPending } = useMutation(writeAct(useQueryClient()))
  const [offset, setOffset] = useState(0)
  const [edits, setEdits] = useState<Edits>({})
  const edit = (id: string, change: Edits[string]) =>
    setEdits((before) => ({ ...before, [id]: { ...before[id], ...change } }))

  const { chapters: known, body_html, ended_at, duration_seconds } = broadcast
  const length = ended_at === null ? null : Math.max(0, secondsBetween(started_at, ended_at))
  const end = duration_seconds ?? (length === null ? null : length + offset)
  const zero = new Date(Date.parse(started_at) - offset * 1000).toISOString()
  const chapters = reviewed(chaptersFrom({ segments, markers }, zero, end, known), edits)
  const quotations = reviewed(quotationsFrom(markers, zero, end, body_html), edits)
  const kept = chapters.filter(({ isKept }) => isKept)
  const problems = chapterProblems([...known, ...kept], end).slice(known.length)
  const facts = {
    duration_seconds: newLength(duration_seconds, length, offset),
    aired_on: newDay(broadcast.aired_on, started_at, zone),
  }
  // The day that the page has is replaced only when it is asked for.
  const usual = { duration_seconds: true, aired_on: broadcast.aired_on === null }
  const isKept = (fact: keyof typeof facts) => edits[fact]?.isKept ?? usual[fact]
  const chosen = {
    chapters: kept.map(({ id, start_seconds, title }) => ({ id, start_seconds, title })),
    quotations: quotations.filter((quotation) => quotation.isKept),
    duration_seconds: isKept('duration_seconds') ? facts.duration_seconds : null,
    aired_on: isKept('aired_on') ? facts.aired_on : null,
  }
  return (
    <>
      <p>{m.after_live_lead()}</p>
      <Measured
        zone={zone}
        times={{ started_at, ended_at, length }}
        facts={facts}
        isKept={isKept}
        onKeep={(fact, keeps) => edit(fact, { isKept: keeps })}
      />
      <TimecodeField
        label={m.after_live_offset()}
        hint={m.after_live_offset_hint()}
        format={clockTime}
        value={offset}
        onChange={setOffset}
      />
      <ChapterReview
        chapters={chapters}
        problemOf={(id) => problems[kept.findIndex((chapter) => chapter.id === id)] ?? null}
        onEdit={edit}
      />
      <QuotationReview quotations={quotations} onEdit={edit} />
      <WriteButton
        broadcast={broadcast}
        chosen={chosen}
        isWrong={problems.some(Boolean)}
        isWriting={isPending}
        met={written?.met ?? null}
        onWrite={() =>
          mutate(
            { broadcast, chosen },
            {
              onSuccess: () => notify(m.after_live_written()),
              onError: (error) => notify(errorLine(error), { tone: 'trouble' }),
            },
          )
        }
      />
    </>
  )
}

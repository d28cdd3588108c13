import type { Broadcast } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import { chapterSpans } from '#app/lib/chapterSpans.ts'
import { typeset } from '#app/lib/typeset.ts'
import { momentOf, videosOf } from './video.ts'

/** The parts of the video, each a link that plays it from there (mere words without a video); nothing when there is none. */
export function Chapters({ broadcast }: { broadcast: Broadcast }) {
  const spans = chapterSpans(broadcast.chapters, broadcast.duration_seconds)
  if (spans.length === 0) return null
  const [video] = videosOf(broadcast)
  return (
    <section className="chapters" aria-labelledby="chapitres">
      <h2 id="chapitres">Chapitres</h2>
      <ol>
        {spans.map(({ start, title }) => (
          <li key={start}>
            <a className="moment" href={video && momentOf(video, start)} data-seconds={start}>
              <span>{clockTime(start)}</span> <span>{typeset(title)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

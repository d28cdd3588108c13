import type { Broadcast } from '#app/contract/broadcast.ts'
import { clockTime } from '#app/contract/document/clockTime.ts'
import { chapterSpans } from '#app/lib/chapterSpans.ts'
import { momentOf, videosOf } from './video.ts'

/** The parts of the video, each a link that plays it from there; nothing when there is none. */
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
            {video === undefined ? (
              <span className="chapter">
                <Named start={start} title={title} />
              </span>
            ) : (
              <a className="chapter moment" href={momentOf(video, start)} data-seconds={start}>
                <Named start={start} title={title} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Named({ start, title }: { start: number; title: string }) {
  return (
    <>
      <span>{clockTime(start)}</span> <span>{title}</span>
    </>
  )
}

import type { Broadcast } from '#app/contract/broadcast.ts'
import { DONATION } from './donation.ts'
import { Html } from './Html.tsx'
import { momentOf, videosOf } from './video.ts'

/** The text of the page. The donation banner stands where the editor put it first, else after the text. */
export function Summary({ broadcast }: { broadcast: Broadcast }) {
  const [before = '', ...after] = broadcast.body_html.split(BANNER)
  const { image } = broadcast.page
  const [video] = videosOf(broadcast)
  const parts = {
    donation: DONATION,
    images: image === null ? {} : { [image.id]: image },
    ...(video === undefined ? {} : { moment: (seconds: number) => momentOf(video, seconds) }),
  }
  return <Html className="text" html={before + BANNER + after.join('')} parts={parts} />
}

const BANNER = '<aside data-block="donation"></aside>'

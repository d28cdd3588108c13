import { useMemo } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import type { DocumentParts } from '#app/contract/document/render.ts'
import { DONATION } from './donation.ts'
import { Html } from './Html.tsx'
import { withOneBanner } from './withOneBanner.ts'
import { momentOf, videosOf } from './video.ts'

/** The text of the page. The donation banner stands where the editor put it first, else after the text. */
export function Summary({ broadcast }: { broadcast: Broadcast }) {
  const { image } = broadcast.page
  const [{ platform, watch_url } = NO_VIDEO] = videosOf(broadcast)
  const parts = useMemo((): DocumentParts => {
    const images = image === null ? {} : { [image.id]: image }
    if (watch_url === '') return { donation: DONATION, images }
    return { donation: DONATION, images, moment: (seconds) => momentOf({ platform, watch_url }, seconds) }
  }, [image, platform, watch_url])
  return <Html className="text" html={broadcast.body_html} parts={parts} arrange={withOneBanner} />
}

const NO_VIDEO = { platform: 'PeerTube', watch_url: '' } as const

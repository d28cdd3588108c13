import { useMemo } from 'react'
import type { DocumentParts } from '#app/contract/document/render.ts'
import { donation } from './donation.ts'
import { Html } from './Html.tsx'
import type { PageData } from './page-data.ts'
import { withOneBanner } from './withOneBanner.ts'
import { momentOf, videosOf } from './video.ts'

/** The text of the page. The donation banner stands where the editor put it first, else after the text. */
export function Summary({ broadcast, site: { donation_url } }: PageData) {
  const { image } = broadcast.page
  const [{ platform, watch_url } = NO_VIDEO] = videosOf(broadcast)
  const parts = useMemo((): DocumentParts => {
    const images = image === null ? {} : { [image.id]: image }
    const call = donation(donation_url)
    if (watch_url === '') return { donation: call, images }
    return { donation: call, images, moment: (seconds) => momentOf({ platform, watch_url }, seconds) }
  }, [image, platform, watch_url, donation_url])
  return <Html className="text" html={broadcast.body_html} parts={parts} arrange={withOneBanner} />
}

const NO_VIDEO = { platform: 'PeerTube', watch_url: '' } as const

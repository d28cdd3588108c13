import type { Broadcast } from '#app/contract/broadcast.ts'
import { DonationBanner } from './DonationBanner.tsx'
import { Html } from './Html.tsx'

/** The text of the page. The donation banner stands where the editor put it, else after the text. */
export function Summary({ broadcast: { body_html } }: { broadcast: Broadcast }) {
  const [before = '', ...after] = body_html.split(BANNER)
  const rest = after.join('')
  return (
    <>
      {before !== '' && <Html className="text" html={before} />}
      <DonationBanner />
      {rest !== '' && <Html className="text" html={rest} />}
    </>
  )
}

const BANNER = '<aside data-block="donation"></aside>'

import { IconAlertTriangle, IconCheck, IconCircleDashed, IconCloudOff } from '@tabler/icons-react'
import classes from './SaveStatus.module.css'

/** `saved` everything is on the server · `pending` not yet, or on its way · `kept` on this device only · `trouble` a choice is needed. */
export type SaveTone = 'saved' | 'pending' | 'kept' | 'trouble'

/**
 * The truthful line about where the text is ("Enregistré à 14 h 32"). It is a `status` region, but silent by default:
 * an autosave every few seconds must not talk over the writer. It speaks for `kept` and `trouble`, and when `spoken`
 * says that the person asked (an explicit save). `aside` stands beside it and is never spoken: a countdown.
 */
export function SaveStatus({
  tone,
  text,
  aside = null,
  spoken = tone === 'kept' || tone === 'trouble',
}: {
  tone: SaveTone
  text: string
  aside?: string | null
  spoken?: boolean
}) {
  return (
    <>
      <output aria-live={spoken ? 'polite' : 'off'} className={classes['status']} data-tone={tone}>
        {ICONS[tone]}
        <span>{text}</span>
      </output>
      {aside !== null && <span className={classes['aside']}>{aside}</span>}
    </>
  )
}

const icon = { size: 15, stroke: 2, 'aria-hidden': true }
const ICONS: Record<SaveTone, React.ReactNode> = {
  saved: <IconCheck {...icon} />,
  pending: <IconCircleDashed {...icon} />,
  kept: <IconCloudOff {...icon} />,
  trouble: <IconAlertTriangle {...icon} />,
}

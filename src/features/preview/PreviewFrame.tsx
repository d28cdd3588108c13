import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { createPortal } from 'react-dom'
import { m } from '#app/paraglide/messages.js'
import classes from './Preview.module.css'

/** The widths of a phone and of a computer, in pixels. */
export const DEVICES = { phone: 390, desktop: 1100 } as const
export type Device = keyof typeof DEVICES

/**
 * The public page in a frame of its own: its styles do not meet the app's, it runs no script, and it is drawn at the
 * device's width, made smaller when there is less room.
 */
export function PreviewFrame({ device, children }: { device: Device; children: ReactNode }) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  const { ref, width, height } = useElementSize()
  const scale = width === 0 ? 1 : Math.min(1, width / DEVICES[device])
  const style = { width: DEVICES[device], height: height / scale, transform: `scale(${scale})` }
  return (
    <div ref={ref} className={classes['stage']}>
      <iframe
        title={m.publish_preview()}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        srcDoc={DOCUMENT}
        style={style}
        onLoad={(event) => setBody(event.currentTarget.contentDocument?.body ?? null)}
      />
      {body !== null && createPortal(children, body)}
    </div>
  )
}

const DOCUMENT = `<!doctype html><html lang="fr" class="preview"><head><meta charset="utf-8"><title>Aperçu</title><base target="_blank"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/site/page.css"></head><body></body></html>`

import type { ComponentProps } from 'react'
import { htmlToText } from '#app/lib/htmlText.ts'
import { later } from '#app/ui/later.ts'
import type { RichText } from './RichText.tsx'
import classes from './LaterText.module.css'

/** The writing surface on a sheet where it is one field among many: its code comes once the sheet is there. */
export function LaterText(props: ComponentProps<typeof RichText>) {
  const text = useSurface()
  return (
    <div>
      <span className={classes['label']} aria-hidden="true">
        {props.label}
      </span>
      {text === null ? (
        <div className={classes['waiting']}>{htmlToText(props.initialHtml)}</div>
      ) : (
        <text.SheetSurface {...props} />
      )}
    </div>
  )
}

const useSurface = later(() => import('./SheetSurface.tsx'))

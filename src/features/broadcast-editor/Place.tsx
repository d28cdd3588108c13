import type { ReactNode } from 'react'
import { placeOf } from './jump.ts'
import type { FieldName } from './problems.ts'
import classes from './BroadcastEditor.module.css'

/** Where a field stands: what a check, a refusal or a link can bring the person to. */
export function Place({
  field,
  className,
  children,
}: {
  field: FieldName
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <div id={placeOf(field)} className={[classes['place'], className].filter(Boolean).join(' ')}>
      {children}
    </div>
  )
}

import { IconX } from '@tabler/icons-react'
import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { explainError } from '#app/api/explainError.ts'
import { m } from '#app/paraglide/messages.js'
import { ErrorState } from '#app/ui/ErrorState.tsx'
import { IconButton } from '#app/ui/IconButton.tsx'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import classes from './SidePanel.module.css'

/** The column at the right of the form, one content at a time; on a phone it covers the form, which stays as it is. */
export function SidePanel({
  label,
  onClose,
  children,
}: {
  label: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <aside className={classes['panel']} aria-label={label}>
      <div className={classes['head']}>
        <h2>{label}</h2>
        <IconButton
          label={m.broadcast_form_panel_close({ label })}
          icon={<IconX size={17} />}
          onClick={onClose}
        />
      </div>
      <div className={classes['body']}>
        <CatchBoundary getResetKey={() => label} errorComponent={Missing}>
          <Suspense fallback={<SkeletonList />}>{children}</Suspense>
        </CatchBoundary>
      </div>
    </aside>
  )
}

/** What cannot come, or fails, fails here: the form beside it stays. */
function Missing({ error }: ErrorComponentProps) {
  return <ErrorState {...explainError(error)} />
}

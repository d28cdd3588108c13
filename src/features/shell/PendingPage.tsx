import { m } from '#app/paraglide/messages.js'
import { SkeletonList } from '#app/ui/SkeletonList.tsx'
import classes from './PendingPage.module.css'

/** What the router draws while a page loads, once the wait can be felt. */
export function PendingPage() {
  return (
    <div className={classes['pending']}>
      <SkeletonList label={m.shell_loading()} />
    </div>
  )
}

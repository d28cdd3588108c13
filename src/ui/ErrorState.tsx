import { Button } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import classes from './ErrorState.module.css'

/**
 * An error in the place of what could not be shown: `title` says what happened, `advice` what is safe and what to do,
 * `reference` what to quote: `<ErrorState {...explainError(error)} />`. `onRetry` tries again; without it, the page
 * can be reloaded.
 */
export function ErrorState({
  title,
  advice,
  reference,
  onRetry,
}: {
  title: string
  advice: string
  reference?: string | undefined
  onRetry?: () => void
}) {
  return (
    <div role="alert" className={classes['error']}>
      <p className={classes['title']}>{title}</p>
      <p>{advice}</p>
      <Button variant="default" mt="sm" onClick={onRetry ?? (() => location.reload())}>
        {onRetry ? m.problem_retry() : m.problem_reload()}
      </Button>
      {reference !== undefined && (
        <p className={classes['reference']}>{m.problem_reference({ id: reference })}</p>
      )}
    </div>
  )
}

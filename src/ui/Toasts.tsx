import { IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { m } from '#app/paraglide/messages.js'
import { IconButton } from './IconButton.tsx'
import { shownToasts } from './notify.ts'
import classes from './Toasts.module.css'

/**
 * The corner where `notify` speaks: a live region that is always there, so that the first toast is heard too. A toast
 * stays while it is pointed at or focused; its life is a CSS animation, so it needs no timer.
 */
export function Toasts() {
  const toasts = useSyncExternalStore(shownToasts.listen, shownToasts.get)
  return (
    <section className={classes['corner']} aria-label={m.ui_notices()} aria-live="polite">
      {toasts.map(({ id, text, tone, action }) => (
        <div
          key={id}
          className={classes['toast']}
          data-tone={tone}
          data-action={action && ''}
          onAnimationEnd={() => shownToasts.dismiss(id)}
        >
          <p>{text}</p>
          {action && (
            <button
              type="button"
              className={classes['action']}
              onClick={() => {
                shownToasts.dismiss(id)
                action.run()
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton
            label={m.ui_dismiss()}
            icon={<IconX size={15} />}
            onClick={() => shownToasts.dismiss(id)}
          />
        </div>
      ))}
    </section>
  )
}

import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { m } from '#app/paraglide/messages.js'
import classes from './Dialog.module.css'

/**
 * A modal dialog: named by its title, focus kept inside and given back on closing, Escape closes. `actions` are the
 * buttons at its foot, the main one last. The first field with `data-autofocus` gets the focus.
 * Without `onClose` it can only be left through its actions. Escape is heard here and not by Mantine, which hears it
 * before an open list or a second dialog inside could: one key would close both.
 */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'md',
  actions,
  children,
}: {
  opened: boolean
  onClose?: () => void
  title: string
  size?: 'sm' | 'md' | 'lg'
  actions?: ReactNode
  children?: ReactNode
}) {
  const leave = onClose !== undefined
  return (
    <Modal
      opened={opened}
      onClose={onClose ?? stay}
      title={title}
      size={WIDTHS[size]}
      centered
      withCloseButton={leave}
      closeOnEscape={false}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose?.()
      }}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': m.ui_close() }}
      attributes={{ header: { role: 'presentation' } }}
      classNames={{ title: classes['title'] ?? '', content: classes['content'] ?? '' }}
    >
      {children}
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </Modal>
  )
}

const WIDTHS = { sm: '26rem', md: '34rem', lg: '52rem' }

function stay() {}

import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.layer.css'
import { useState } from 'react'
import { m } from '#app/paraglide/messages.js'

/** A password: it can be pasted and shown (WCAG 3.3.8), and says when Caps Lock is on. */
export function PasswordField(props: PasswordInputProps & { label: string }) {
  const [capsLock, setCapsLock] = useState(false)
  return (
    <PasswordInput
      {...props}
      description={capsLock ? m.auth_caps_lock() : props.description}
      onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
      visibilityToggleButtonProps={{ 'aria-label': m.auth_show(), tabIndex: 0 }}
    />
  )
}

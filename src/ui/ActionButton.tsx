import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentProps } from 'react'

/**
 * A button that may be refused: with a `refusal` (a sentence) it stays reachable, looks disabled, does nothing, and
 * says why as its tip and its description. Without one it is a plain Mantine button.
 */
export function ActionButton({
  refusal,
  onClick,
  ...button
}: ButtonProps & { refusal?: string | null } & Omit<ComponentProps<'button'>, keyof ButtonProps>) {
  if (!refusal) return <Button onClick={onClick} {...button} />
  return (
    <Button
      {...button}
      type="button"
      data-disabled
      aria-disabled
      aria-description={refusal}
      data-tip={refusal}
    />
  )
}

import type { ReactNode } from 'react'

/** The words around a control: every field of the kit takes them, and the label is never optional. */
export interface FieldWords {
  label: string
  /** One line that helps before typing: the format, the limit. */
  hint?: ReactNode
  /** What is wrong, and how to mend it. */
  error?: ReactNode
  required?: boolean
}

import type { ComponentProps } from 'react'
import { RichText } from './RichText.tsx'

/** The writing surface as a sheet fetches it: a chunk with a name of its own, so that its bytes are counted apart. */
export function SheetSurface(props: ComponentProps<typeof RichText>) {
  return <RichText {...props} />
}

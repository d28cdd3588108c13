import { ImageField } from '#app/features/images/ImageField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'

/** The picture of the page, with its description. */
export function PictureField({ editing }: { editing: Editing }) {
  const { value, set, error } = useDraftField(editing, 'image')
  return (
    <Place field="image">
      <ImageField value={value} onChange={set} error={error} />
    </Place>
  )
}

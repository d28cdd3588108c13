import { useCapabilities } from '#app/features/auth/useSession.ts'
import { ImageField } from '#app/features/images/ImageField.tsx'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'
import { useDraftField } from './useDraftField.ts'

/** The picture of the page, with its description; none can be chosen where the backend takes none. */
export function PictureField({ editing }: { editing: Editing }) {
  const { value, set, error } = useDraftField(editing, 'image')
  const canSend = useCapabilities().features.includes('uploads')
  if (value === null && !canSend) return null
  return (
    <Place field="image">
      <ImageField value={value} onChange={set} error={error} canSend={canSend} />
    </Place>
  )
}

import { later } from '#app/ui/later.ts'
import type { Editing } from './editing.ts'
import { Place } from './Place.tsx'

/** Where the chapters of the video are written; their rows come when the browser is idle. */
export function Chapters({ editing }: { editing: Editing }) {
  const field = useChaptersField()
  return <Place field="chapters">{field !== null && <field.ChaptersField editing={editing} />}</Place>
}

const useChaptersField = later(() => import('./ChaptersField.tsx'))

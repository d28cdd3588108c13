import type { AskedCure } from './cure.ts'
import { fixHints, fixLabels } from './labels.ts'
import { MendDialog } from './MendDialog.tsx'
import { ReclassifyDialog } from './ReclassifyDialog.tsx'

/** What a cure would do, and its start. */
export function CureDialog({ cure, onClose }: { cure: AskedCure; onClose: () => void }) {
  if (cure === 'reclassify' || cure === 'reclassify_some')
    return <ReclassifyDialog isTicked={cure === 'reclassify'} onClose={onClose} />
  return (
    <MendDialog title={fixLabels[cure]()} lead={fixHints[cure]()} mending={{ fix: cure }} onClose={onClose} />
  )
}

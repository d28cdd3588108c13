import { lazy, Suspense, useState } from 'react'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { type Actor, can } from '#app/contract/policy.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'

/** Makes a guest or a tag one with another, from its own sheet. */
export function MergeWith({ noun, id, actor }: { noun: Doubled; id: number; actor: Actor }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <ActionButton
        variant="default"
        refusal={can(actor, 'archive.merge') ? null : m.broadcasts_refusal_role()}
        onClick={() => setOpen(true)}
      >
        {m.duplicates_with()}
      </ActionButton>
      <Suspense fallback={null}>
        {isOpen && <MergeWithDialog noun={noun} id={id} onClose={() => setOpen(false)} />}
      </Suspense>
    </div>
  )
}

const MergeWithDialog = lazy(() =>
  import('./MergeWithDialog.tsx').then((module) => ({ default: module.MergeWithDialog })),
)

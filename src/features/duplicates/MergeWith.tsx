import { lazy, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { type Actor, can } from '#app/contract/policy.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionButton } from '#app/ui/ActionButton.tsx'
import { OverPage } from '#app/ui/OverPage.tsx'

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
      <OverPage name={String(isOpen)} explain={errorLine} onMissing={() => setOpen(false)}>
        {isOpen && <MergeWithDialog noun={noun} id={id} onClose={() => setOpen(false)} />}
      </OverPage>
    </div>
  )
}

const MergeWithDialog = lazy(() =>
  import('./MergeWithDialog.tsx').then((module) => ({ default: module.MergeWithDialog })),
)

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Keeping } from '#app/api/keeping.ts'
import { useRecordForm } from '#app/api/useRecordForm.ts'
import { Guest, type GuestLink, GuestPatch } from '#app/contract/guest.ts'
import { saveGuest } from '#app/features/guests/queries.ts'
import { sortName } from '#app/lib/name.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { focusWithin } from '#app/ui/focusWithin.ts'
import { SheetForm } from '#app/ui/SheetForm.tsx'
import { NameSection } from './NameSection.tsx'
import { Described } from './picture.ts'
import { PublicSection } from './PublicSection.tsx'
import { useKept } from './useKept.ts'

/**
 * The sheet of a guest on a page of its own. What somebody else saves is followed as long as nothing is typed; after that
 * the sheet stays as it was opened, and a 412 says what changed beside what was typed.
 */
export function GuestSheetForm({
  guest: newest,
  keeping,
  isReadOnly,
  lead,
  beside,
}: {
  guest: Guest
  keeping: Keeping
  isReadOnly: boolean
  lead: ReactNode
  beside: ReactNode
}) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Guest | null>(Guest.safeParse(keeping.record).data ?? null)
  const guest = typed ?? newest
  const found = Described.safeParse(keeping.change['picture']).data
  const picture = useRef<Described | null | undefined>(found)
  const links = useRef<GuestLink[] | undefined>(undefined)
  const biography = useRef<(() => string) | undefined>(undefined)
  const { kept, keep: saveKept } = useKept(useMutation(saveGuest(queries)).mutateAsync)
  const {
    dialog,
    wrong,
    theirs,
    newest: stored,
    start,
    keep,
  } = useRecordForm({
    record: guest,
    input: GuestPatch.strip(), // what is said of the picture is saved beside it
    stored: Guest,
    keeping,
    read: ({ aliases, ...fields }) => ({
      ...fields,
      ...(fields['agreement'] === '' ? { agreement: null } : {}),
      // Left blank it follows from the name, which the same name has done already.
      ...(fields['sort_name'] === '' && isNamedSo(guest, fields) ? { sort_name: guest.sort_name } : {}),
      aliases: linesOf(String(aliases)),
      ...(picture.current === undefined
        ? {}
        : { image_id: picture.current?.id ?? null, picture: picture.current }),
      ...(links.current === undefined ? {} : { links: links.current.filter(({ url }) => url.trim() !== '') }),
      ...(biography.current === undefined ? {} : { biography_html: biography.current() }),
    }),
    save: async (change) => saveKept(change, picture.current),
    onSaved(saved) {
      for (const ref of [picture, links, biography]) ref.current = undefined
      queries.setQueryData(['guests', saved.id], saved)
      setTyped(null)
      notify(m.ui_saved({ name: saved.display_name }))
    },
  })
  // Whoever comes from a queue of defects comes to the spot.
  useEffect(() => focusWithin(document.getElementById(location.hash.slice(1))), [])
  function touch() {
    setTyped(guest)
    keep()
  }
  return (
    <SheetForm
      title={guest.display_name}
      lead={lead}
      label={m.guest_page_form()}
      version={guest.lock_version}
      refusal={isReadOnly ? m.guest_page_read_only() : null}
      isTyped={typed !== null}
      onType={touch}
      {...dialog}
      trouble={
        kept && dialog.trouble !== undefined ? `${dialog.trouble} ${m.guest_page_kept()}` : dialog.trouble
      }
      beside={beside}
    >
      <NameSection guest={start} wrong={wrong} theirs={theirs} onTouch={touch} />
      <PublicSection
        guest={start}
        picture={found}
        wrong={wrong}
        theirs={theirs}
        stored={stored}
        isReadOnly={isReadOnly}
        onPicture={(image) => {
          picture.current = image
          touch()
        }}
        onLinks={(value) => {
          links.current = value
          touch()
        }}
        onBiography={(read) => {
          biography.current = read
          touch()
        }}
      />
    </SheetForm>
  )
}

/** Whether the name is as stored, and the sort name what follows from it. */
const isNamedSo = (guest: Guest, fields: Record<string, FormDataEntryValue>) =>
  guest.sort_name === sortName(guest) &&
  (['kind', 'display_name', 'given_name', 'particle', 'family_name'] as const).every(
    (part) => (fields[part] ?? '') === (guest[part] ?? ''),
  )

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

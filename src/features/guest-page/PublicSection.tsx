import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Guest, GuestLink } from '#app/contract/guest.ts'
import { LaterText } from '#app/editor/LaterText.tsx'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { ImageField } from '#app/features/images/ImageField.tsx'
import { pictureQuery } from '#app/features/images/pictureQuery.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import { TheirPicture } from './TheirPicture.tsx'
import { LinkFields } from './LinkFields.tsx'
import { type Described, described } from './picture.ts'
import type { SectionProps } from './NameSection.tsx'
import classes from './GuestPage.module.css'

/** What the public reads of a guest. */
export function PublicSection({
  guest,
  picture,
  wrong,
  theirs,
  stored: newest,
  isReadOnly,
  onPicture,
  onLinks,
  onBiography,
}: SectionProps & {
  /** The picture that was chosen in an earlier visit, with what was said of it. */
  picture: Described | null | undefined
  /** The guest as it stands: what somebody else saved in the meantime. */
  stored: Guest
  isReadOnly: boolean
  onPicture: (image: Described | null) => void
  onLinks: (links: GuestLink[]) => void
  onBiography: (read: () => string) => void
}) {
  const stored = useQuery({ ...pictureQuery(guest.image_id ?? 0), enabled: guest.image_id !== null }).data
  const [chosen, setChosen] = useState(picture)
  const shown = chosen === undefined ? (stored ?? null) : chosen
  const canSend = useCapabilities().features.includes('uploads')
  return (
    <section className={classes['section']} aria-labelledby="guest-public">
      <h2 id="guest-public">{m.guest_page_public_title()}</h2>
      <p className={classes['muted']}>{m.guest_page_public_words()}</p>
      <TextField
        label={m.guest_page_pseudonym()}
        name="pseudonym"
        maxLength={120}
        defaultValue={guest.pseudonym ?? ''}
        hint={theirs('pseudonym') ?? m.guest_page_pseudonym_hint()}
        error={wrong['pseudonym']}
      />
      <TextField
        label={m.guests_role()}
        name="role_short"
        maxLength={200}
        defaultValue={guest.role_short ?? ''}
        hint={theirs('role_short') ?? m.guests_role_hint()}
        error={wrong['role_short']}
      />
      <LaterText
        label={m.guest_page_biography()}
        kind="answer"
        initialHtml={guest.biography_html ?? ''}
        disabled={isReadOnly}
        onTouch={onBiography}
      />
      <TheirWords words={theirs('biography_html', htmlToText)} />
      {(canSend || shown !== null) && (
        <div id="champ-image">
          <ImageField
            value={shown}
            error={wrong['image_id']}
            canSend={canSend}
            onChange={(image) => {
              const now = image && described(image, shown)
              setChosen(now)
              onPicture(now)
            }}
          />
        </div>
      )}
      {theirs('image_id') !== undefined && <TheirPicture id={newest.image_id} />}
      <LinkFields value={guest.links} wrong={wrong} onChange={onLinks} />
      <TheirWords words={theirs('links', () => newest.links.map(({ url }) => url).join(', '))} />
      <TextField
        label={m.guests_slug()}
        name="slug"
        required
        maxLength={90}
        defaultValue={guest.slug}
        hint={theirs('slug') ?? m.guest_page_slug_hint()}
        error={wrong['slug']}
      />
    </section>
  )
}

function TheirWords({ words }: { words: string | undefined }) {
  return words !== undefined && <p className={classes['theirs']}>{words}</p>
}

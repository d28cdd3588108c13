import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Passkey } from '#app/contract/account.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { formatDate } from '#app/lib/dates.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { IconButton } from '#app/ui/IconButton.tsx'
import { PasskeyForm } from './PasskeyForm.tsx'
import { PasskeyRemoval } from './PasskeyRemoval.tsx'
import { PasskeyRenaming } from './PasskeyRenaming.tsx'
import { Section } from './Section.tsx'
import classes from './Account.module.css'

type Open = { task: 'add' } | { task: 'rename' | 'remove'; passkey: Passkey }

/** The keys of one's devices: made, named, deleted. */
export function PasskeySection({ passkeys }: { passkeys: Passkey[] }) {
  const { time_zone } = useCapabilities().newsroom
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const isKnown = 'PublicKeyCredential' in globalThis
  return (
    <Section title={m.account_passkeys()} words={m.account_passkeys_words()}>
      {passkeys.length === 0 && <p>{m.account_passkeys_none()}</p>}
      {passkeys.length > 0 && (
        <ul className={classes['keys']}>
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <span>
                <strong>{passkey.name}</strong>
                <small>{factsOf(passkey, time_zone)}</small>
              </span>
              <span>
                <IconButton
                  label={m.account_passkey_rename({ name: passkey.name })}
                  icon={<IconPencil size={16} stroke={1.75} />}
                  onClick={() => setOpen({ task: 'rename', passkey })}
                />
                <IconButton
                  label={m.account_passkey_remove({ name: passkey.name })}
                  icon={<IconTrash size={16} stroke={1.75} />}
                  onClick={() => setOpen({ task: 'remove', passkey })}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {isKnown ? (
        <Button variant="default" onClick={() => setOpen({ task: 'add' })}>
          {m.account_passkey_add()}
        </Button>
      ) : (
        <p>{m.account_passkeys_unsupported()}</p>
      )}
      {open?.task === 'add' && <PasskeyForm onClose={close} />}
      {open?.task === 'rename' && <PasskeyRenaming passkey={open.passkey} onClose={close} />}
      {open?.task === 'remove' && <PasskeyRemoval passkey={open.passkey} onClose={close} />}
    </Section>
  )
}

function factsOf({ created_at, last_used_at }: Passkey, zone: string) {
  const day = (at: string) => formatDate(at, zone, { style: 'long', locale: getLocale() })
  const used = last_used_at && m.account_passkey_used({ date: day(last_used_at) })
  return `${m.account_passkey_made({ date: day(created_at) })}, ${used || m.account_passkey_unused()}`
}

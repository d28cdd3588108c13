import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type GuestLink, GuestLinkKind } from '#app/contract/guest.ts'
import { m } from '#app/paraglide/messages.js'
import { FieldGroup } from '#app/ui/FieldGroup.tsx'
import { IconButton } from '#app/ui/IconButton.tsx'
import { SelectField } from '#app/ui/SelectField.tsx'
import { TextField } from '#app/ui/TextField.tsx'
import { linkKindLabels } from './labels.ts'
import classes from './GuestPage.module.css'

/** Where else a guest is to be found: an address each, or a fediverse handle. Empty ones are left out. */
export function LinkFields({
  value,
  wrong,
  onChange,
}: {
  value: GuestLink[]
  wrong: Record<string, string>
  onChange: (links: GuestLink[]) => void
}) {
  const [rows, setRows] = useState(() => value.map((link) => ({ ...link, key: crypto.randomUUID() })))
  const change = (next: typeof rows) => {
    setRows(next)
    onChange(next.map(({ kind, url }) => ({ kind, url })))
  }
  const set = (key: string, part: Partial<GuestLink>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  return (
    <FieldGroup label={m.guest_page_links()} hint={m.guest_page_links_hint()} error={wrong['links']}>
      {rows.map(({ key, kind, url }, index) => (
        <div
          key={key}
          role="group"
          aria-label={m.guest_page_link_name({ number: index + 1 })}
          className={classes['link']}
        >
          <SelectField
            label={m.guest_page_link_kind()}
            value={kind}
            options={GuestLinkKind.options.map((option) => ({
              value: option,
              label: linkKindLabels[option](),
            }))}
            onChange={(event) => set(key, { kind: GuestLinkKind.parse(event.currentTarget.value) })}
          />
          <TextField
            label={m.guest_page_link_url()}
            value={url}
            inputMode="url"
            error={wrong[`links/${index}/url`]}
            onChange={(event) => set(key, { url: event.currentTarget.value })}
          />
          <IconButton
            label={m.guest_page_link_remove({ number: index + 1 })}
            icon={<IconX size={16} />}
            onClick={() => change(rows.filter((row) => row.key !== key))}
          />
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={15} aria-hidden="true" />}
        onClick={() => change([...rows, { key: crypto.randomUUID(), kind: 'site', url: '' }])}
      >
        {m.guest_page_link_add()}
      </Button>
    </FieldGroup>
  )
}

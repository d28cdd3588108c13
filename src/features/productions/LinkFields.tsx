import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { webAddress } from '#app/lib/webAddress.ts'
import { m } from '#app/paraglide/messages.js'
import { TextField } from '#app/ui/TextField.tsx'
import classes from './LinkFields.module.css'

/** The media of a segment, a web address each; the last line is the next one. `refusalOf` says why one is refused. */
export function LinkFields({
  links,
  nameOf,
  refusalOf,
  onChange,
}: {
  links: string[]
  nameOf: (field: string) => string
  refusalOf: (index: number) => string | undefined
  onChange: (links: string[]) => void
}) {
  const [typing, setTyping] = useState<number | null>(null)
  const shown = links.length < MOST ? [...links, ''] : links

  function leave(link: string, index: number) {
    setTyping(null)
    if (index === links.length) return
    const address = webAddress(link)
    // Addresses are often copied without their beginning.
    const whole = address !== null && !/^https?:\/\//i.test(link.trim()) ? address.href : link
    const next = link.trim() === '' ? links.toSpliced(index, 1) : links.with(index, whole)
    if (next.length !== links.length || whole !== link) onChange(next)
  }
  return shown.map((link, index) => {
    const label = m.running_order_link({ n: index + 1 })
    const refusal = typing === index ? undefined : refusalOf(index)
    return (
      // oxlint-disable-next-line react/no-array-index-key -- a link has no name but its place, and keeps its caret there
      <div key={index} className={classes['link']}>
        <TextField
          label={label}
          aria-label={nameOf(label)}
          type="url"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          error={refusal}
          value={link}
          onChange={(event) => {
            setTyping(index)
            onChange(links.toSpliced(index, 1, event.currentTarget.value))
          }}
          onBlur={() => leave(link, index)}
        />
        {link !== '' && refusalOf(index) === undefined && (
          <a href={link} target="_blank" rel="noreferrer" aria-label={m.running_order_open_link({ link })}>
            <IconExternalLink size={18} aria-hidden="true" />
          </a>
        )}
      </div>
    )
  })
}

const MOST = 10

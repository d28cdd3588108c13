import { useEffect, useRef, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { useShortcuts } from './shortcuts.ts'
import { TextField } from './TextField.tsx'
import classes from './ListScreen.module.css'

/** How long a person rests between two keys before the list follows, in milliseconds. */
const REST = 60

/**
 * The search box of a list, reached with `/`. Types at once, searches at rest; the address may also change under it
 * (back, a chip taken off). `onChange` gets the trimmed text, undefined when there is none.
 */
export function SearchBox({
  text = '',
  hint,
  onChange,
}: {
  text?: string | undefined
  hint: string
  onChange: (text: string | undefined) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState({ text, from: text })
  if (typed.from !== text) setTyped({ text: typed.text.trim() === text ? typed.text : text, from: text })
  useShortcuts([
    {
      keys: '/',
      label: m.ui_search_keys(),
      group: m.ui_list_keys(),
      run: () => input.current?.focus(),
    },
  ])
  useEffect(() => {
    const wanted = typed.text.trim()
    if (wanted === text) return
    const timer = setTimeout(() => onChange(wanted === '' ? undefined : wanted), REST)
    return () => clearTimeout(timer)
  })
  return (
    <TextField
      ref={input}
      type="search"
      label={m.ui_search()}
      placeholder={hint}
      className={classes['search'] ?? ''}
      value={typed.text}
      maxLength={200}
      onChange={({ currentTarget: { value } }) => setTyped({ ...typed, text: value })}
    />
  )
}

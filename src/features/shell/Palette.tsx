import { useRouter } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { useListbox } from '#app/ui/useListbox.ts'
import { SCOPES, scopeOf } from './paletteScope.ts'
import type { Place } from './places.ts'
import { useHits } from './useHits.ts'
import classes from './Palette.module.css'

/** Search everywhere, go anywhere, start anything: what was opened last, what the backend finds, the screens. A native dialog: focus stays in. */
export function Palette({
  places,
  early,
  onClose,
  onHelp,
}: {
  places: Place[]
  /** What was typed before it came. */
  early: () => string
  onClose: () => void
  onHelp: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const router = useRouter()
  const [text, setText] = useState(early)
  const { groups, trouble, status } = useHits(text, places, onHelp)
  const hits = groups.flatMap((group) => group.hits)
  const listbox = useListbox({
    alwaysOpen: true,
    count: hits.length,
    onPick(index) {
      const hit = hits[index]
      if (hit === undefined) return
      dialog.current?.close()
      if (hit.run === undefined) router.history.push(hit.to)
      else hit.run()
    },
  })
  // As it is drawn, no later: a key in between would be neither early nor in the field.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (text !== '') announce(status)
  }, [text, status])

  function search(wanted: string) {
    setText(wanted)
    listbox.restart()
  }
  return (
    <dialog ref={dialog} className={classes['palette']} aria-label={m.shell_search()} onClose={onClose}>
      <input
        ref={input}
        type="text"
        className={classes['input']}
        aria-label={m.shell_search()}
        placeholder={m.shell_search_placeholder()}
        {...listbox.input}
        value={text}
        onChange={(event) => search(event.currentTarget.value)}
      />
      <div className={classes['hits']} {...listbox.list} aria-label={m.shell_search()}>
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <p className={classes['label']} aria-hidden="true">
              {group.label}
            </p>
            {group.hits.map((hit) => (
              <div key={hit.to} className={classes['hit']} {...listbox.option(hits.indexOf(hit))}>
                <span>{hit.title}</span>
                <span className={classes['detail']}>{hit.detail}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {(hits.length === 0 || trouble !== null) && <p className={classes['status']}>{status}</p>}
      <div className={classes['scopes']} role="group" aria-label={m.shell_scopes()}>
        {SCOPES.map(({ prefix, scope, label }) => (
          <button
            key={prefix}
            type="button"
            aria-pressed={scopeOf(text).scope === scope}
            onClick={() => {
              const { scope: current, wanted } = scopeOf(text)
              search(current === scope ? wanted : `${prefix}${wanted}`)
              input.current?.focus()
            }}
          >
            <kbd>{prefix}</kbd> {label()}
          </button>
        ))}
      </div>
    </dialog>
  )
}

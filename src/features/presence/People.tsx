import { IconPencil } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { Present } from '#app/contract/presence.ts'
import { m } from '#app/paraglide/messages.js'
import { doing, initialsOf } from './words.ts'
import classes from './Presence.module.css'

/** As many as a glance takes in. */
const SHOWN = 4

/**
 * The people here by their initials: full when active, with a pencil when writing, hollow when idle. A button, whose
 * name says all of it and which opens the same as a list.
 */
export function People({
  people,
  labelOf,
}: {
  people: Present[]
  labelOf: (field: string) => string | null
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const now = useMinute()
  const words = people.map((person) => ({ ...person, doing: doing(person, labelOf, now) }))
  const shown = words.slice(0, people.length > SHOWN ? SHOWN - 1 : SHOWN)

  function place() {
    const button = list.current?.previousElementSibling?.getBoundingClientRect()
    if (button === undefined || list.current === null) return
    list.current.style.top = `${button.bottom + 4}px`
    list.current.style.left = `${Math.max(8, Math.min(button.left, window.innerWidth - list.current.offsetWidth - 8))}px`
  }

  return (
    <>
      <button
        type="button"
        className={classes['people']}
        popoverTarget={id}
        aria-label={m.presence_names({
          names: words.map((person) => `${person.name} (${person.doing})`).join(', '),
        })}
      >
        {shown.map((person) => (
          <Initials key={person.id} person={person} />
        ))}
        {people.length > shown.length && (
          <span className={classes['more']}>{m.presence_more({ count: people.length - shown.length })}</span>
        )}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="group"
        aria-label={m.presence_title()}
        className={classes['list']}
        onBeforeToggle={place} // else it would be seen where it was last
        onToggle={place}
      >
        <p>{m.presence_title()}</p>
        <ul>
          {words.map((person) => (
            <li key={person.id}>
              <Initials person={person} />
              <span>
                <b>{person.name}</b>
                <span>{person.doing}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function Initials({ person: { name, state, field, can_write } }: { person: Present }) {
  const isWriting = state === 'active' && field !== null && can_write
  return (
    <span className={classes['initials']} data-state={state} aria-hidden="true">
      {initialsOf(name)}
      {isWriting && <IconPencil className={classes['pencil']} size={11} stroke={2.25} />}
    </span>
  )
}

/** The present minute, for what is told as « depuis 4 min ». */
function useMinute() {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

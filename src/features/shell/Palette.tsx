import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { explainError } from '#app/api/explainError.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { fold } from '#app/lib/fold.ts'
import { m } from '#app/paraglide/messages.js'
import { announce } from '#app/ui/announce.ts'
import { useListbox } from '#app/ui/useListbox.ts'
import type { Place } from './places.ts'
import type { Hit, HitGroup } from './sources.ts'
import classes from './Palette.module.css'

/** Search everywhere and go anywhere: places, what can be started, what the backend finds. A native dialog: focus stays in. */
export function Palette({ places, onClose }: { places: Place[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const [text, setText] = useState('')
  const { groups, status } = useHits(text.trim(), useGoTo(places))
  const hits = groups.flatMap((group) => group.hits)
  const listbox = useListbox({
    alwaysOpen: true,
    count: hits.length,
    onPick(index) {
      const hit = hits[index]
      if (hit === undefined) return
      dialog.current?.close()
      router.history.push(hit.to)
    },
  })
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (text !== '') announce(status)
  }, [text, status])

  return (
    <dialog ref={dialog} className={classes['palette']} aria-label={m.shell_search()} onClose={onClose}>
      <input
        type="text"
        className={classes['input']}
        aria-label={m.shell_search()}
        placeholder={m.shell_search_placeholder()}
        {...listbox.input}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          listbox.restart()
        }}
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
      {hits.length === 0 && <p className={classes['status']}>{status}</p>}
    </dialog>
  )
}

/** Where one can go without searching: the places, and what the person may start. */
function useGoTo(places: Place[]): Hit[] {
  const starts = can(useSession(), 'broadcast.create')
    ? [{ to: '/emissions/nouvelle', title: m.shell_new_broadcast(), detail: '' }]
    : []
  return [...starts, ...places.map(({ to, label }) => ({ to, title: label(), detail: '' }))]
}

function useHits(text: string, goTo: Hit[]) {
  const [wanted] = useDebouncedValue(text, 60)
  const { data, error, isFetching } = useQuery({
    queryKey: ['palette', wanted],
    queryFn: async ({ signal }) => (await import('./sources.ts')).searchAll(wanted, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  const here = { label: m.shell_go_to(), hits: goTo.filter(({ title }) => fold(title).includes(fold(text))) }
  const found: HitGroup[] = text === '' ? [] : (data ?? [])
  const groups = [...found, here].filter(({ hits }) => hits.length > 0)
  return { groups, status: statusOf(groups, text !== wanted || isFetching, error) }
}

function statusOf(groups: HitGroup[], pending: boolean, error: Error | null) {
  if (pending) return m.ui_searching()
  if (error) return explainError(error).title
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return count === 0 ? m.ui_nothing_found() : m.ui_results({ count })
}

import { VisuallyHidden } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { announce, announcerId } from './announce.ts'
import { keepFocus } from './keepFocus.ts'

/**
 * After a navigation to another page: focus moves to its `<h1>` and a polite live region says its title, so that a
 * screen reader knows what a sighted person sees. A page that focused one of its fields keeps that focus.
 */
export function Announcer() {
  const router = useRouter()
  useEffect(keepFocus, [])
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        if (!document.querySelector('main')?.contains(document.activeElement)) focusTitle()
        announce(document.title)
      }),
    [router],
  )
  return <VisuallyHidden id={announcerId} aria-live="polite" />
}

function focusTitle() {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}

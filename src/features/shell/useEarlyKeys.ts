import { useLayoutEffect, useRef } from 'react'

/** What is typed while the field that it is meant for is still on its way; it must take the focus as it is drawn. */
export function useEarlyKeys(isWaiting: boolean): () => string {
  const text = useRef('')
  useLayoutEffect(() => {
    if (!isWaiting) return
    text.current = ''
    const keep = (event: KeyboardEvent) => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey) return
      text.current += event.key
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', keep, true)
    return () => document.removeEventListener('keydown', keep, true)
  }, [isWaiting])
  return () => text.current
}

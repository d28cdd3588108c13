import { useEffect, useState } from 'react'
import type { Editing } from './editing.ts'
import { findLegacy, type LegacyFinds } from './legacyText.ts'

const REST = 1000

/** What the summary still holds of the former site, looked for once the typing rests. Null until then. */
export function useLegacyFinds({ draft }: Editing): LegacyFinds | null {
  const [finds, setFinds] = useState<LegacyFinds | null>(null)
  useEffect(() => {
    const look = () => setFinds(findLegacy(draft.value('body_html')))
    let timer = setTimeout(look)
    const stop = draft.subscribe((field, remote) => {
      if (field !== 'body_html') return
      clearTimeout(timer)
      timer = setTimeout(look, remote ? 0 : REST)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [draft])
  return finds
}

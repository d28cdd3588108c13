import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type { Keeping, SheetWords } from '#app/api/keeping.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { later } from '#app/ui/later.ts'
import type { Former, SheetKeeper, SheetRecord } from './sheetKeeper.ts'

interface Props {
  /** The kind of sheet. */
  noun: string
  record: SheetRecord
  stored: z.ZodType
  words: SheetWords
  /** The sheets whose place this one took: what was typed there is offered here. */
  formerly?: readonly Former[]
  /** The fields that this form cannot save: what was kept with one is not offered here. */
  leaves?: readonly string[]
  /** Whoever cannot change anything is offered nothing. */
  isReadOnly?: boolean
  children: (keeping: Keeping) => ReactNode
}

/**
 * A sheet whose words survive the tab: they are kept on this device, for the person who types them, until they are saved
 * or let go. What that needs is fetched once the sheet is there. Give it the key of its record.
 */
export function SheetKeeping(sheet: Props) {
  const { id } = useSession().user
  return <Kept key={id} user_id={id} {...sheet} /> // another person who signs in over it begins anew
}

function Kept({ words, isReadOnly = false, children, ...sheet }: Props & { user_id: string }) {
  const device = useDevice(!isReadOnly)
  const [keeper, setKeeper] = useState<SheetKeeper | null>(null)
  const early = useRef<Parameters<Keeping['keep']> | null>(null)
  const opened = useRef(sheet)
  useSyncExternalStore(
    (changed) => keeper?.subscribe(changed) ?? never,
    () => keeper?.turn,
  )
  useEffect(() => keeper?.follow(sheet.record), [keeper, sheet.record])
  useEffect(() => {
    if (device === null || isReadOnly) return
    const { keeper: made, start } = device.openSheet(opened.current)
    if (early.current !== null) made.keep(...early.current)
    setKeeper(made)
    return start()
  }, [device, isReadOnly])
  return (
    <Form
      key={keeper?.form ?? 0}
      change={keeper?.restored?.changes ?? NOTHING}
      record={keeper?.restored?.record}
      note={keeper && device && <device.SheetFound keeper={keeper} words={words} />}
      keep={(...typed) => {
        early.current = typed
        keeper?.keep(...typed)
      }}
      write={() => void keeper?.write()}
      forget={() => {
        early.current = null
        keeper?.forget()
      }}
    >
      {children}
    </Form>
  )
}

function Form({ children, ...keeping }: Keeping & Pick<Props, 'children'>) {
  return children(keeping)
}

const useDevice = later(() => import('./sheetDevice.tsx'))

const NOTHING = {}

function never() {}

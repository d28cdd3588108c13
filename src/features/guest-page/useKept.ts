import { useRef, useState } from 'react'
import type { Guest, GuestPatch } from '#app/contract/guest.ts'
import type { Image } from '#app/contract/image.ts'
import { describePicture } from './picture.ts'

type Change = Pick<Guest, 'id' | 'lock_version'> & GuestPatch

/**
 * Saves a sheet, then what is said of its picture. When only the second fails the sheet is `kept`, and trying again
 * goes over what was kept, so that nobody is told of a stranger who is themself.
 */
export function useKept(save: (change: Change) => Promise<Guest>) {
  const version = useRef(0)
  const [kept, setKept] = useState(false)
  async function keep(change: Change, picture: Image | null | undefined): Promise<Guest> {
    setKept(false)
    const guest = await save({ ...change, lock_version: Math.max(change.lock_version, version.current) })
    version.current = guest.lock_version
    if (picture) {
      setKept(true)
      await describePicture(picture)
      setKept(false)
    }
    return guest
  }
  return { kept, keep }
}

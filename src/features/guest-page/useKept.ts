import { useRef, useState } from 'react'
import { heldAlready } from '#app/api/heldAlready.ts'
import { Guest, type GuestPatch } from '#app/contract/guest.ts'
import { type Described, describePicture } from './picture.ts'

type Change = Pick<Guest, 'id' | 'lock_version'> & GuestPatch

/**
 * Saves a sheet, then what is said of its picture. When only the second fails the sheet is `kept`, and trying again
 * goes over what was kept, so that nobody is told of a stranger who is themself.
 */
export function useKept(save: (change: Change) => Promise<Guest>) {
  const version = useRef(0)
  const [kept, setKept] = useState(false)
  async function keep(change: Change, picture: Described | null | undefined): Promise<Guest> {
    setKept(false)
    const { id, lock_version, ...sent } = change
    const guest = await save({ id, ...sent, lock_version: Math.max(lock_version, version.current) }).catch(
      (refused: unknown) => heldAlready(refused, Guest, sent),
    )
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

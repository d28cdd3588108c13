import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import type { Editing } from './editing.ts'
import { useStored } from './useStored.ts'

/** Tells the page what the cache learns of it: a publication from here, a save of somebody else found on coming back. */
export function FollowServer({ editing }: { editing: Editing }) {
  const { id } = useStored(editing)
  const { data } = useQuery({ ...broadcastQueries.one(id), enabled: id !== 0 })
  useEffect(() => {
    if (data !== undefined) editing.take(data)
  }, [data, editing])
  return null
}

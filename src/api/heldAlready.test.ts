import { expect, test } from 'vitest'
import { z } from 'zod'
import { ApiError } from './error.ts'
import { heldAlready } from './heldAlready.ts'

const Stored = z.object({ name: z.string(), lock_version: z.number() })
const stale = new ApiError({ code: 'precondition_failed', current: { name: 'Ada', lock_version: 2 } })

test('a save whose first answer was lost is done once the record holds what was sent', () => {
  expect(heldAlready(stale, Stored, { name: 'Ada' })).toEqual({ name: 'Ada', lock_version: 2 })
})

test('another value is somebody else’s, and any other refusal stays one', () => {
  expect(() => heldAlready(stale, Stored, { name: 'Ada L.' })).toThrow(stale)
  const taken = new ApiError({ code: 'duplicate', current: { name: 'Ada', lock_version: 2 } })
  expect(() => heldAlready(taken, Stored, { name: 'Ada' })).toThrow(taken)
})

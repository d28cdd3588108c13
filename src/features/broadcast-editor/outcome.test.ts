import { describe, expect, test } from 'vitest'
import { ApiError } from '#app/api/error.ts'
import { Unsound } from '#app/save/outcome.ts'
import { newerOf, outcomeOf, Overtaken, Untitled } from './outcome.ts'
import { FULL } from './sample.testing.ts'

const failure = (error: unknown) => {
  const outcome = outcomeOf(error, FULL)
  return outcome.type === 'failed' ? outcome.failure : outcome
}

describe('an error of a save', () => {
  test('goes to its fields when it names them', () => {
    const errors = [{ pointer: '/page/slug', code: 'duplicate', detail: 'Déjà utilisé.' }]
    expect(outcomeOf(new ApiError({ code: 'validation', errors }), FULL)).toEqual({
      type: 'refused',
      fields: { slug: 'Déjà utilisé.' },
    })
    expect(outcomeOf(new Unsound({ title: 'Trop long' }), FULL)).toEqual({
      type: 'refused',
      fields: { title: 'Trop long' },
    })
  })

  test('is tried again when the server or the network is in trouble, when it said at the soonest', () => {
    expect(failure(new ApiError({ code: 'offline' }))).toEqual({ kind: 'offline', status: 0 })
    expect(failure(new ApiError({ code: 'unavailable', status: 503, retry_after: 30 }))).toEqual({
      kind: 'failing',
      status: 503,
      retry_after: 30,
    })
    expect(failure(new ApiError({ code: 'internal', status: 500 }))).toEqual({ kind: 'failing', status: 500 })
    expect(failure(new ApiError({ code: 'bad_reply', status: 200 }))).toMatchObject({ kind: 'failing' })
  })

  test('waits for a session, for a title, or for somebody to act', () => {
    expect(failure(new ApiError({ code: 'unauthenticated' }))).toEqual({ kind: 'session' })
    expect(failure(new Untitled())).toMatchObject({ kind: 'stopped' })
    for (const code of ['forbidden', 'not_found', 'gone', 'conflict', 'csrf'] as const)
      expect(failure(new ApiError({ code }))).toMatchObject({ kind: 'stopped' })
    expect(
      failure(
        new ApiError({ code: 'validation', errors: [{ pointer: '/nulle-part', code: 'x', detail: 'x' }] }),
      ),
    ).toMatchObject({ kind: 'stopped' })
    expect(failure(new Error('defect'))).toMatchObject({ kind: 'stopped' })
  })

  test('says that the page is in the trash, once it is known to be there', () => {
    const conflict = new ApiError({ code: 'conflict' })
    expect(outcomeOf(conflict, { status: 'trashed' })).toMatchObject({
      failure: { detail: expect.stringMatching(/est à la corbeille/) },
    })
    expect(outcomeOf(conflict, { status: 'draft' })).not.toMatchObject({
      failure: { detail: expect.stringMatching(/corbeille/) },
    })
  })

  test('that is too heavy is told at the text', () => {
    expect(outcomeOf(new ApiError({ code: 'payload_too_large' }), FULL)).toMatchObject({
      type: 'refused',
      fields: { body_html: expect.any(String) },
    })
  })
})

describe('a newer version', () => {
  const stale = (current: unknown) => new ApiError({ code: 'precondition_failed', current })

  test('is the broadcast that the server answers', () => {
    const theirs = { ...FULL, lock_version: 4 }
    expect(newerOf(stale(theirs), FULL)).toEqual(theirs)
    expect(newerOf(new Overtaken(theirs), FULL)).toBe(theirs)
  })

  test('may be of the picture alone', () => {
    const image = { ...FULL.page.image, lock_version: 2, alt: 'Décrite par une autre' }
    expect(newerOf(stale(image), FULL)?.page.image).toEqual(image)
  })

  test('is not there in any other error, nor in an answer that cannot be read', () => {
    expect(newerOf(new ApiError({ code: 'conflict', current: FULL }), FULL)).toBeNull()
    expect(newerOf(stale({ id: 'bizarre' }), FULL)).toBeNull()
    expect(outcomeOf(stale({ id: 'bizarre' }), FULL)).toMatchObject({ failure: { kind: 'stopped' } })
  })
})

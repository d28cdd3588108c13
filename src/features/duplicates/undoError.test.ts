import { expect, test } from 'vitest'
import { ApiError } from '#app/api/error.ts'
import { undoError } from './undoError.ts'

test.each([
  ['conflict', '2099-01-01T00:00:00.000Z', /fusion plus récente/],
  ['not_found', '2099-01-01T00:00:00.000Z', /supprimée depuis/],
  ['transition_refused', '2020-01-01T00:00:00.000Z', /trente jours/],
  ['transition_refused', '2099-01-01T00:00:00.000Z', /déjà annulée/],
  ['forbidden', '2099-01-01T00:00:00.000Z', /./],
] as const)('%s of what can be undone until %s says why', (code, undo_until, why) => {
  expect(undoError(new ApiError({ code }), { undo_until })).toMatch(why)
})

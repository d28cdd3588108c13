import { describe, expect, test } from 'vitest'
import type { Present } from '#app/contract/presence.ts'
import { doing, initialsOf } from './words.ts'

const person = (over: Partial<Present>): Present => ({
  id: 'a',
  name: 'Camille Roux',
  field: null,
  state: 'active',
  since: '2026-03-25T08:00:00Z',
  can_write: true,
  ...over,
})
const labelOf = (field: string) => (field === 'lead' ? 'Chapô' : null)
const said = (over: Partial<Present>, after = 0) =>
  doing(person(over), labelOf, Date.parse('2026-03-25T08:00:00Z') + after)

describe('what somebody is doing', () => {
  test.each([
    [{ field: 'lead' }, 'en train d’écrire\u00A0: Chapô'],
    [{ field: null }, 'ici en ce moment'],
    [{ field: 'of_another_version' }, 'ici en ce moment'],
    [{ field: 'lead', can_write: false }, 'en lecture'],
    [{ field: 'lead', state: 'idle' as const }, 'sans activité'],
  ])('%o', (over, words) => expect(said(over)).toBe(words))

  test('how long somebody is idle is told in whole minutes, never below one, whatever this clock says', () => {
    expect(said({ state: 'idle' }, 4 * 60_000 + 59_000)).toBe('sans activité depuis 4\u00A0min')
    expect(said({ state: 'idle' }, -90_000)).toBe('sans activité')
  })
})

test.each([
  ['Camille Roux', 'CR'],
  ['Odile Vasseur-Benali', 'OB'],
  ['élise', 'É'],
  ['Anne de la Tour', 'AT'],
  ['@zed 3000', 'Z'],
  ['42', ''],
])('the initials of %s are %s', (name, initials) => expect(initialsOf(name)).toBe(initials))

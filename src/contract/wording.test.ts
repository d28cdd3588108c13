import { expect, test } from 'vitest'
import { wordingChecks } from './wording.ts'

const over = {
  live_state: 'ended',
  lead: 'Deux heures de débat.',
  lead_announce: 'Elle viendra.',
  aired_on: null,
} as const
const found = (change: Partial<Parameters<typeof wordingChecks>[0]>) =>
  wordingChecks({ ...over, ...change }).map(({ code, level, pointer }) => `${level} ${code} ${pointer}`)
const ADVICE = ['warn announcement_wording /lead']

test('a lead is judged once the live is over', () => {
  expect(found({})).toEqual([])
  expect(found({ lead: 'Elle viendra ce soir.' })).toEqual(ADVICE)
  expect(found({ lead: 'Elle viendra ce soir.', live_state: 'replay' })).toEqual(ADVICE)
  for (const live_state of ['none', 'planned', 'live', 'cancelled'] as const)
    expect(found({ lead: 'Elle viendra ce soir.', live_state })).toEqual([])
})

test('without a lead of its own the replay shows what announced it', () => {
  expect(found({ lead: ' ' })).toEqual(ADVICE)
  expect(found({ lead: null, lead_announce: null })).toEqual([])
})

import { expect, test } from 'vitest'
import { saveWords } from './saveWords.ts'

const facts = {
  isKept: true,
  stored: Date.parse('2026-03-02T13:32:00Z'),
  now: Date.parse('2026-03-02T15:00:00Z'),
  zone: 'Europe/Paris',
}
const words = (status: Parameters<typeof saveWords>[0], more: Partial<typeof facts> = {}) =>
  saveWords(status, { ...facts, ...more }).text.replace(/\s/g, ' ')

test('says the hour of the last save, and its day when it was another', () => {
  expect(words({ kind: 'clean', saved_at: null })).toBe('Enregistré à 14 h 32')
  expect(words({ kind: 'clean', saved_at: null }, { now: facts.now + 86_400_000 })).toBe(
    'Enregistré le 2 mars 2026 à 14 h 32',
  )
  expect(words({ kind: 'clean', saved_at: Date.parse('2026-03-02T14:05:00Z') })).toBe('Enregistré à 15 h 05')
})

test('says that the device holds the text only when it does', () => {
  const offline = { kind: 'offline', count: 1, retry_at: 0 } as const
  expect(words(offline)).toBe('Hors ligne : gardé sur cet appareil')
  expect(words(offline, { isKept: false })).toBe('Hors ligne : pas encore enregistré')
})

test('counts what was refused', () => {
  expect(words({ kind: 'refused', count: 1 })).toMatch(/^1 champ à corriger/)
  expect(words({ kind: 'refused', count: 3 })).toMatch(/^3 champs à corriger/)
})

import { expect, test } from 'vitest'
import { nextTryWords, saveWords } from './saveWords.ts'

const facts = {
  isKept: true,
  isFound: false,
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

test('says that the device holds the text only when it does, and how many changes', () => {
  const offline = { kind: 'offline', count: 3, retry_at: 0, status: 0 } as const
  expect(words(offline)).toBe('Hors ligne : gardé sur cet appareil (3 modifications)')
  expect(words({ ...offline, count: 1 }, { isKept: false })).toBe(
    'Hors ligne : pas encore enregistré (1 modification)',
  )
  expect(words({ kind: 'session', count: 1 })).toBe(
    'Session terminée : gardé sur cet appareil (1 modification)',
  )
})

test('says why a save failed, and when the next one is', () => {
  const failing = { kind: 'failing', count: 1, retry_at: facts.now + 7_400, status: 500 } as const
  expect(words(failing)).toMatch(/^Le serveur a une panne \(500\) : gardé/)
  expect(words({ ...failing, status: 429 })).toMatch(/^Le serveur demande d’attendre/)
  expect(words({ ...failing, status: 503 })).toMatch(/^Le serveur ne répond pas/)
  expect(words({ ...failing, status: 200 })).toMatch(/^Le serveur a répondu de travers/)
  const next = (retry_at: number | null) => nextTryWords({ ...failing, retry_at }, facts.now)
  expect(next(facts.now + 7_400)?.replace(/\s/g, ' ')).toBe('nouvel essai dans 8 s')
  expect(next(facts.now + 180_000)?.replace(/\s/g, ' ')).toBe('nouvel essai dans 3 min')
  expect(next(null)).toBe('nouvel essai…')
  expect(nextTryWords({ kind: 'dirty', count: 1 }, facts.now)).toBeNull()
})

test('says that a save is slow once it is, without speaking of it before', () => {
  const saving = { kind: 'saving', count: 2, since: facts.now - 1_000 } as const
  expect(saveWords(saving, facts)).toEqual({ tone: 'pending', text: 'Enregistrement…' })
  expect(words({ ...saving, since: facts.now - 9_000 })).toMatch(/tarde à répondre.*2 modifications/)
})

test('says what was found on the device, until it is saved', () => {
  expect(words({ kind: 'dirty', count: 2 }, { isFound: true })).toBe(
    'Retrouvé sur cet appareil : 2 modifications à enregistrer',
  )
  expect(words({ kind: 'dirty', count: 2 })).toBe('2 modifications à enregistrer')
})

test('counts what was refused', () => {
  expect(words({ kind: 'refused', count: 1 })).toMatch(/^1 champ à corriger/)
  expect(words({ kind: 'refused', count: 3 })).toMatch(/^3 champs à corriger/)
})

test('says where the text is that is sent no more, and only where it is', () => {
  const stopped = { kind: 'stopped', count: 1, detail: 'Votre rôle ne permet pas cette action.' } as const
  expect(words(stopped)).toBe(
    'Pas enregistré : Votre rôle ne permet pas cette action. Gardé sur cet appareil.',
  )
  expect(words(stopped, { isKept: false })).not.toMatch(/Gardé/)
})

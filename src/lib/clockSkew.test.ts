import { expect, test } from 'vitest'
import { clockCorrection, learnSkew, type Skew } from './clockSkew.ts'

const AT = Date.parse('2026-03-25T19:30:00.000Z')
const date = new Date(AT).toUTCString()

const heardAt = (before: Skew | null, asked: number, heard = asked + 80) =>
  learnSkew(before, { date, asked, heard })

test('a clock that is right, or nearly so, is left alone', () => {
  for (const ahead of [-1500, -900, 0, 400, 1500])
    expect(clockCorrection(heardAt(null, AT + 500 - ahead))).toBe(0)
})

test('a clock that is minutes off is put right, to the second', () => {
  for (const ahead of [-300_000, -5_000, 5_000, 300_000]) {
    const found = clockCorrection(heardAt(null, AT + 500 - ahead))
    expect(Math.abs(found - ahead)).toBeLessThan(700)
  }
})

test('an answer that was long on its way says too little to change a clock', () => {
  expect(clockCorrection(heardAt(null, AT, AT + 9_000))).toBe(0)
})

test('answers narrow it down, and a clock that was set starts afresh', () => {
  const first = heardAt(null, AT - 60_000)
  const second = learnSkew(first, {
    date: new Date(AT + 1000).toUTCString(),
    asked: AT - 58_300,
    heard: AT - 58_250,
  })
  expect((second?.most ?? 0) - (second?.least ?? 0)).toBeLessThan(1080)
  expect(heardAt(second, AT)).toEqual({ least: -80, most: 1000 })
})

test('no date, or one that is none, teaches nothing', () => {
  const known = { least: 1, most: 2 }
  expect(learnSkew(known, { date: 'soon', asked: AT, heard: AT })).toBe(known)
  expect(clockCorrection(null)).toBe(0)
})

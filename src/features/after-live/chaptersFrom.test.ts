import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Marker, Segment } from '#app/contract/production-parts.ts'
import { chaptersFrom } from './chaptersFrom.ts'

const START = '2027-05-24T17:00:00.000Z'
const at = (seconds: number) => new Date(Date.parse(START) + seconds * 1000).toISOString()
const segment = (id: string, seconds: number | null, title = `Séquence ${id}`): Segment => ({
  id,
  title,
  kind: 'interview',
  planned_seconds: 600,
  who: null,
  notes: null,
  links: [],
  started_at: seconds === null ? null : at(seconds),
})
const marker = (
  id: string,
  seconds: number,
  text = `Repère ${id}`,
  kind: Marker['kind'] = 'segment',
): Marker => ({
  id,
  kind,
  at: at(seconds),
  text,
  by: null,
})
const lines = (made: Parameters<typeof chaptersFrom>[0], duration: number | null = 3600) =>
  chaptersFrom(made, START, duration).map(({ start_seconds, title }) => `${start_seconds} ${title}`)

test('segments that went on air and titled moments, in order, from 0', () => {
  const made = {
    segments: [segment('b', 900), segment('a', 40, 'Ouverture'), segment('c', null)],
    markers: [
      marker('x', 1800, 'Le rail\net la route'),
      marker('y', 1900, ' '),
      marker('z', 60, 'Dit', 'quote'),
    ],
  }
  expect(lines(made)).toEqual(['0 Ouverture', '900 Séquence b', '1800 Le rail'])
})

test('what is noted within ten seconds is one chapter, a segment rather than a moment of the same second', () => {
  const made = {
    segments: [segment('a', 0), segment('b', 600)],
    markers: [marker('x', 600), marker('y', 610), marker('z', 611)],
  }
  expect(lines(made)).toEqual(['0 Séquence a', '600 Séquence b', '611 Repère z'])
})

test('of what began before the live, the latest is its first chapter; nothing comes after the end', () => {
  const made = { segments: [segment('a', -300), segment('b', -5), segment('c', 3600)], markers: [] }
  expect(lines(made)).toEqual(['0 Séquence b'])
  expect(lines(made, null)).toEqual(['0 Séquence b', '3600 Séquence c'])
})

test('what became a chapter is not proposed again, moved or renamed', () => {
  const made = {
    segments: [segment('a', 0), segment('b', 600), segment('c', 900)],
    markers: [marker('x', 1200)],
  }
  const known = [
    { id: 's-b', start_seconds: 700, title: 'Autrement' },
    { id: 'typed', start_seconds: 905, title: 'À la main' },
  ]
  expect(chaptersFrom(made, START, 3600, known)).toEqual([
    { id: 's-a', start_seconds: 0, title: 'Séquence a' },
    { id: 'm-x', start_seconds: 1200, title: 'Repère x' },
  ])
})

test('whatever was noted, the chapters start at 0, ascend, and end before the end', () => {
  const seconds = fc.integer({ min: -600, max: 5000 })
  fc.assert(
    fc.property(fc.array(seconds), fc.array(seconds), (segments, markers) => {
      const made = {
        segments: segments.map((second, index) => segment(String(index), second)),
        markers: markers.map((second, index) => marker(String(index), second)),
      }
      const starts = chaptersFrom(made, START, 3600).map(({ start_seconds }) => start_seconds)
      expect(starts[0] ?? 0).toBe(0)
      expect(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0))).toBe(true)
      expect(starts.every((start) => start < 3600)).toBe(true)
      expect(new Set(starts).size).toBe(starts.length)
    }),
  )
})

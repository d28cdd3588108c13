import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { speak } from '#app/contract/explain.ts'
import { broadcastColumns } from './broadcastWork.tsx'
import { dayCell } from './dayCell.ts'
import { guestColumns } from './guestWork.tsx'
import { linesCell } from './linesCell.ts'
import { numberCell } from './numberCell.ts'
import { tagColumns } from './tagWork.tsx'

beforeAll(() => speak('fr'))

const queries = new QueryClient()

test('the fields that are edited in their place are those that the sheet has in one line', () => {
  const edited = (columns: { key: string; edit?: unknown }[]) =>
    columns.flatMap(({ key, edit }) => (edit === undefined ? [] : [key]))
  const facts = { queries, canEdit: true }
  const broadcasts = broadcastColumns({ ...facts, time_zone: 'Europe/Paris', features: [], series: [] })
  expect(edited(broadcasts)).toEqual(['title', 'series', 'season', 'episode', 'format', 'aired_on'])
  expect(edited(guestColumns(facts))).toEqual(['name', 'given_name', 'family_name', 'kind', 'role'])
  expect(edited(tagColumns(facts))).toEqual(['name', 'kind', 'description'])
  expect(edited(tagColumns({ ...facts, canEdit: false }))).toEqual([])
})

const kept = <Value>() => {
  const saved: Value[] = []
  const save = async (_: { value: Value }, value: Value) => void saved.push(value)
  return { saved, cell: { read: ({ value }: { value: Value }) => value, save } }
}

test('a day is typed in figures, and refused in words', async () => {
  const { saved, cell } = kept<string | null>()
  const day = dayCell(cell)
  expect([day.read({ value: '2026-03-20' }), day.read({ value: null })]).toEqual(['20/03/2026', ''])
  for (const typed of ['21/3/2026', '1.05.2026', '2026-05-02', '']) await day.save({ value: null }, typed)
  expect(saved).toEqual(['2026-03-21', '2026-05-01', '2026-05-02', null])
  expect([day.check?.('21/3/2026'), day.check?.('')]).toEqual([null, null])
  for (const typed of ['demain', '31/02/2026', '21/3/26']) expect(day.check?.(typed)).toMatch(/date|valable/i)
  expect(day.check?.('1/1/9999')).toMatch(/\d{4}/)
})

test('a number is whole, short, or none', async () => {
  const { saved, cell } = kept<number | null>()
  const number = numberCell({ ...cell, digits: 3, wrong: 'non' })
  for (const typed of ['012', '']) await number.save({ value: 1 }, typed)
  expect(saved).toEqual([12, null])
  expect(['7', '', '1000', '-1', '1,5'].map((typed) => number.check?.(typed))).toEqual([
    null,
    null,
    'non',
    'non',
    'non',
  ])
})

test('a text of several lines comes out of its cell as it went in', async () => {
  const text = fc.string().map((words) => words.replaceAll('¶', '\n'))
  await fc.assert(
    fc.asyncProperty(text, async (value) => {
      const { saved, cell } = kept<string | null>()
      const lines = linesCell({ ...cell, maxLength: 4000 })
      const shown = lines.read({ value })
      expect(shown).not.toContain('\n')
      await lines.save({ value }, shown)
      expect(saved).toEqual([value])
    }),
  )
})

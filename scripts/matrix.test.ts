import { expect, test } from 'vitest'
import { faultsIn, matrix, reliability } from './matrix.js'

const annotations = [
  { type: 'sees', description: 'Hors ligne' },
  { type: 'survives', description: 'All of it' },
  { type: 'lost', description: '0' },
]
const spec = (title: string, { ok = true, declared = annotations, results = [{}] } = {}) => ({
  title,
  ok,
  tests: [{ annotations: declared, results }],
})
const report = (...specs: object[]) => ({ suites: [{ file: 'faults/network.e2e.ts', specs }] })

test('a row that passed says what was lost, one that failed or did not run does not', () => {
  const [cable, power, nap] = faultsIn(
    report(spec('No cable'), spec('No power', { ok: false }), spec('A nap', { results: [] })),
  )
  const row = { group: 'network', fault: 'No cable', sees: ['Hors ligne'], survives: 'All of it' }
  expect(cable).toEqual({ ...row, lost: 0 })
  expect([power?.lost, nap?.lost]).toEqual([null, null])
})

test('a test that declares no row is no row', () => {
  expect(faultsIn(report(spec('Something else', { declared: [] })))).toEqual([])
})

test('the matrix ticks what is held and sums what was lost', () => {
  const printed = matrix(faultsIn(report(spec('No cable'), spec('No power', { ok: false }))))
  expect(printed).toContain('| No cable | «\u00A0Hors ligne\u00A0» | All of it | ✓ | 0 |')
  expect(printed).toContain('| No power | «\u00A0Hors ligne\u00A0» | All of it | ✗ | ? |')
  expect(printed).toContain('2 faults, 1 held, lost characters: 0')
})

test('the page is the same whatever a run found', () => {
  const [passed, failed] = [spec('No cable'), spec('No cable', { ok: false, results: [] })]
  const page = reliability(faultsIn(report(passed)))
  expect(page).toContain('## Network')
  expect(page).toContain('| No cable | «\u00A0Hors ligne\u00A0» | All of it |')
  expect(reliability(faultsIn(report(failed)))).toBe(page)
})

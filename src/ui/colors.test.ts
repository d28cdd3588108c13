import { expect, test } from 'vitest'
import { type Colors, dark, light, rail } from './colors.ts'

const themes = Object.entries({ light, dark })
const writing = ['text', 'muted', 'accent', 'onair', 'watch', 'published'] as const
const surfaces = ['page', 'panel', 'sunken'] as const
const soft = [
  ['onair', 'onairSoft'],
  ['watch', 'watchSoft'],
  ['published', 'publishedSoft'],
  ['accent', 'accentSoft'],
  ['text', 'accentSoft'],
] as const

test.each(themes)('every text is readable on every surface, in the %s theme', (_, colors) => {
  for (const ink of writing) for (const surface of surfaces) expectContrast(colors, ink, surface, 4.5)
  for (const [ink, surface] of soft) expectContrast(colors, ink, surface, 4.5)
  expectContrast(colors, 'placeholder', 'panel', 4.5)
  expectContrast(colors, 'onFill', 'fill', 4.5)
  expectContrast(colors, 'onFill', 'fillHover', 4.5)
})

test.each(themes)('the edge of a control is visible, in the %s theme', (_, colors) => {
  for (const surface of surfaces) expectContrast(colors, 'edge', surface, 3)
})

test('the rail is readable', () => {
  expect(contrast(rail.text, rail.back)).toBeGreaterThanOrEqual(4.5)
  expect(contrast(rail.bright, rail.chosen)).toBeGreaterThanOrEqual(4.5)
})

function expectContrast(colors: Colors, ink: keyof Colors, surface: keyof Colors, least: number) {
  expect(contrast(colors[ink], colors[surface]), `${ink} on ${surface}`).toBeGreaterThanOrEqual(least)
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(one: string, other: string) {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

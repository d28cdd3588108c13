import { describe, expect, test } from 'vitest'
import { followsTitle } from './followsTitle.ts'

describe('the address follows the title', () => {
  test('while it is the one that was proposed', () => {
    expect(followsTitle({ title: 'Plan', slug: 'plan' }, 'Plan A')).toBe('plan-a')
  })
  test('also when a number had been put after it', () => {
    expect(followsTitle({ title: 'Best of', slug: 'best-of-2' }, 'Best of de mars')).toBe('best-of-de-mars')
  })
  test('also when it was cut to make room for that number', () => {
    const title = 'mot '.repeat(30)
    expect(followsTitle({ title, slug: `${'mot-'.repeat(21).slice(0, -1)}-2` }, 'Court')).toBe('court')
  })
  test('not once it was edited by hand', () => {
    expect(followsTitle({ title: 'Plan', slug: 'le-plan' }, 'Plan A')).toBeNull()
  })
  test('not for an accent or a comma: the address of a page does not move for nothing', () => {
    expect(followsTitle({ title: 'Best of', slug: 'best-of-2' }, 'Best of !')).toBeNull()
  })
  test('not into nothing, when the title is emptied', () => {
    expect(followsTitle({ title: 'Plan', slug: 'plan' }, '')).toBeNull()
  })
})

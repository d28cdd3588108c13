import { describe, expect, test } from 'vitest'
import { followsTitle } from './followsTitle.ts'

const draft = { id: 7, first_published_at: null }

describe('the address follows the title', () => {
  test('while it is the one that was proposed', () => {
    expect(followsTitle(draft, { title: 'Plan', slug: 'plan' }, 'Plan A')).toBe('plan-a')
  })
  test('also when the server had put a number after it', () => {
    expect(followsTitle(draft, { title: 'Best of', slug: 'best-of-2' }, 'Best of de mars')).toBe(
      'best-of-de-mars',
    )
  })
  test('not once it was edited by hand', () => {
    expect(followsTitle(draft, { title: 'Plan', slug: 'le-plan' }, 'Plan A')).toBeNull()
  })
  test('not once the public knows it', () => {
    expect(
      followsTitle(
        { id: 7, first_published_at: '2026-01-01T00:00:00Z' },
        { title: 'Plan', slug: 'plan' },
        'Plan A',
      ),
    ).toBeNull()
  })
  test('not before the page is stored: the server chooses a free one', () => {
    expect(followsTitle({ id: 0, first_published_at: null }, { title: '', slug: '' }, 'Plan A')).toBeNull()
  })
  test('not into nothing, when the title is emptied', () => {
    expect(followsTitle(draft, { title: 'Plan', slug: 'plan' }, '')).toBeNull()
  })
})

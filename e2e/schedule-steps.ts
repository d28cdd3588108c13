import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import type { Given } from './given.ts'

/** A Monday of a week far from the lives of the demo newsroom. */
export const MONDAY = '2037-11-23'

/** A live whose hours are noted and announced. */
export async function plannedLive(given: Given, title: string, start: string, end: string | null = null) {
  const live = await given.broadcast({ page: { title }, scheduled_start_at: start, scheduled_end_at: end })
  return given.moved(live, 'planned')
}

export async function openAgenda(page: Page, search = `view=week&date=${MONDAY}`) {
  await page.goto(`/agenda?${search}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Agenda' })).toBeVisible()
}

/** A box of the form of a live. */
export const box = (page: Page, name: string) => page.getByRole('dialog').getByRole('textbox', { name })

/** Fills what is given, as one who goes from box to box. */
export async function fillHours(
  page: Page,
  values: { Date?: string; Début?: string; Fin?: string; Durée?: string },
) {
  for (const [name, value] of Object.entries(values)) {
    await box(page, name).fill(value)
    await box(page, name).blur()
  }
}

interface Point {
  x: number
  y: number
}

/** Where a hand takes hold of something, and how high that is. */
export async function middleOf(thing: Locator): Promise<Point & { height: number }> {
  await thing.scrollIntoViewIfNeeded()
  const { x = 0, y = 0, width = 0, height = 0 } = (await thing.boundingBox()) ?? {}
  return { x: x + width / 2, y: y + height / 2, height }
}

/** The lower edge of a live, by which it is stretched. */
export async function edgeOf(live: Locator): Promise<Point> {
  const { x, y, height } = await middleOf(live)
  return { x, y: y + height / 2 - 3 }
}

/** The middle of a column of the week. */
export async function dayColumn(page: Page, name: string): Promise<number> {
  return (await middleOf(page.getByRole('columnheader', { name }))).x
}

/** A hand that presses, goes there and lets go. */
export async function dragTo(page: Page, from: Point, to: Point) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

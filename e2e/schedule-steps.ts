import type { Page } from '@playwright/test'
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

import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'

const LEAD = 'Ce qui s’est dit ce jour-là, rue par rue, par celles et ceux qui y habitent depuis toujours.'
const ANNOUNCE = 'Ce soir, rue par rue, celles et ceux qui y habitent depuis toujours prendront la parole.'

test('questions move by their buttons with their answers, and the public reads them in that order', async ({
  given,
  signIn,
  page: reader,
}) => {
  const faqs = ['Qui décide ?', 'Qui paie ?', 'Qui répare ?'].map((question, at) => ({
    id: `q${at}`,
    question,
    answer_html: `<p>Réponse à « ${question} »</p>`,
  }))
  const { id, page: made } = await given.publishable('Le pont fermé', { faqs })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const shows = async (...questions: string[]) => {
    for (const [at, question] of questions.entries()) {
      await expect(box(page, `Question ${at + 1}`)).toHaveValue(question)
      await expect(box(page, `Réponse ${at + 1}`)).toHaveText(`Réponse à « ${question} »`)
    }
  }
  await shows('Qui décide ?', 'Qui paie ?', 'Qui répare ?')
  await page.getByRole('button', { name: 'Descendre : Question 1' }).press('Enter')
  await shows('Qui paie ?', 'Qui décide ?', 'Qui répare ?')
  await expect(page.getByRole('button', { name: 'Descendre : Question 2' })).toBeFocused()
  await page.getByRole('button', { name: 'Monter : Question 3' }).click()
  await shows('Qui paie ?', 'Qui répare ?', 'Qui décide ?')
  await expect(page.getByRole('button', { name: 'Monter : Question 1' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await expectAccessible(page)
  await saved(page)

  const stored = await given.stored(id)
  expect(stored.faqs.map((faq) => faq.id)).toEqual(['q1', 'q2', 'q0'])
  await given.moved(stored, 'published')
  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('heading', { level: 3 })).toHaveText([
    'Qui paie ?',
    'Qui répare ?',
    'Qui décide ?',
  ])
  const data = await reader.locator('script[type="application/ld+json"]').innerText()
  expect(JSON.parse(data)).toMatchObject({
    '@graph': [
      {},
      {
        '@type': 'FAQPage',
        mainEntity: [{ name: 'Qui paie ?' }, { name: 'Qui répare ?' }, { name: 'Qui décide ?' }],
      },
    ],
  })
})

test('the announcement is read until the live is over, then the lead', async ({
  given,
  signIn,
  page: reader,
}) => {
  const { id, page: made } = await given.publishable('La parole aux rues', {
    lead: null,
    scheduled_start_at: new Date(Date.now() + 3_600_000).toISOString(),
  })
  await given.moved(await given.stored(id), 'planned')
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const preview = page.getByTitle('Aperçu').contentFrame()
  await box(page, 'Chapô').fill(LEAD)
  await expect(preview.getByText(LEAD)).toBeVisible()
  await box(page, 'Chapô d’annonce').fill(ANNOUNCE)
  await expect(box(page, 'Chapô d’annonce')).toHaveAccessibleDescription(/^88\scaractères/)
  await expect(preview.getByText(ANNOUNCE)).toBeVisible()
  await expect(preview.getByText(LEAD)).toBeHidden()
  await saved(page)

  await given.moved(await given.stored(id), 'published')
  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('article')).toContainText(ANNOUNCE)
  await expect(reader.getByRole('article')).not.toContainText(LEAD)
  const description = reader.locator('meta[name="description"]')
  await expect(description).toHaveAttribute('content', ANNOUNCE)
  const data = await reader.locator('script[type="application/ld+json"]').innerText()
  expect(JSON.parse(data)).toMatchObject({ '@graph': [{ description: ANNOUNCE }] })

  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  await given.moved(await given.stored(id), 'live', minutesAgo(20))
  await given.moved(await given.stored(id), 'ended', minutesAgo(5))
  await reader.reload()
  await expect(reader.getByRole('article')).toContainText(LEAD)
  await expect(reader.getByRole('article')).not.toContainText(ANNOUNCE)
  await expect(description).toHaveAttribute('content', LEAD)
  await expect(preview.getByText(LEAD)).toBeVisible()
})

function box(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}

async function saved(page: Page) {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
}

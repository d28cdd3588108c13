import type { Page } from '@playwright/test'
import { altered } from './faults/fault.ts'
import { test } from './faults/row.ts'
import { expect } from './fixtures.ts'

test('where no picture can be sent and no series kept, none is asked for, and a picture that is pasted or dropped is told', async ({
  given,
  join,
  network,
}) => {
  const { id } = await given.broadcast({
    page: { title: 'Sans image ni série' },
    faqs: [{ id: 'q1', question: 'Pourquoi ?', answer_html: '<p>Parce que.</p>' }],
  })
  const reply = altered((body) => JSON.stringify({ ...JSON.parse(body), features: [] }))
  network.inject('GET', /^\/api\/v1\/capabilities/, reply)
  const page = await (await join('editor')).newPage()
  await page.goto('/')
  const work = page.getByRole('region', { name: 'À compléter' })
  await expect(work.getByRole('link', { name: /sans tag$/ })).toBeVisible()
  await expect(work.getByRole('link', { name: /sans (image|série)$/ })).toHaveCount(0)

  await page.goto('/emissions?q=ni série')
  const lacks = page.getByRole('combobox', { name: 'Il manque' })
  await expect(lacks.getByRole('option', { name: 'sans tag' })).toBeAttached()
  await expect(lacks.getByRole('option', { name: /sans (image|série)/ })).toHaveCount(0)
  const line = page.getByRole('row').filter({ hasText: 'Sans image ni série' })
  await expect(line).toContainText('sans tag')
  await expect(line).not.toContainText(/sans (image|série)/)

  await page.goto(`/emissions/${id}`)
  const told = page.getByRole('alert').filter({ hasText: /On ne peut pas envoyer d’image ici/ })
  const summary = page.getByRole('textbox', { name: 'Résumé', exact: true })
  await summary.focus()
  await give(page, 'paste')
  await expect(told).toBeVisible()
  await page.keyboard.type('Un texte')
  await expect(summary).toHaveText('Un texte')
  await page.getByRole('textbox', { name: 'Réponse 1' }).focus()
  await give(page, 'drop')
  await expect(told).toHaveCount(2)
})

/** Pastes a picture into what has the focus, or drops one on it. */
async function give(page: Page, way: 'paste' | 'drop') {
  await page.evaluate((how) => {
    const data = new DataTransfer()
    data.items.add(new File(['…'], 'phare.png', { type: 'image/png' }))
    const target = document.activeElement
    const { left = 0, top = 0 } = target?.getBoundingClientRect() ?? {}
    const options = { bubbles: true, cancelable: true }
    target?.dispatchEvent(
      how === 'paste'
        ? new ClipboardEvent('paste', { ...options, clipboardData: data })
        : new DragEvent('drop', { ...options, dataTransfer: data, clientX: left + 20, clientY: top + 20 }),
    )
  }, way)
}

import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const LONG = '<p>Une phrase qui tient sa place.</p>'.repeat(60)
const PICTURE = '<img src="/site/icon.svg" width="40" height="40"'

test('a queue brings the caret to the faulty words of a text, in sight, and so in the next page', async ({
  given,
  signIn,
}) => {
  const texts = ['<p>Un [auposte_tout seul] mot.</p>', '<ul><li><p>Un [auposte_autre] encore.</p></li></ul>']
  for (const text of texts) await held(text)
  const page = await signIn('chef')
  const text = page.getByRole('textbox', { name: 'Résumé', exact: true })
  await page.goto('/sante/shortcode')
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').press('Enter')
  await expect.poll(() => selected(page)).toBe('[auposte_autre]')
  await expect(text.getByText('[auposte_autre]')).toBeInViewport()
  await expect(page.getByRole('link', { name: 'Suivante' })).toBeVisible()
  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(() => selected(page)).toBe('[auposte_tout seul]')
  await expect(text.getByText('[auposte_tout seul]')).toBeInViewport()
  await page.reload()
  await expect.poll(() => selected(page)).toBe('[auposte_tout seul]')
  await expect(text.getByText('[auposte_tout seul]')).toBeInViewport()
  await page.keyboard.type('bon')
  await expect(text).toContainText('Un bon mot.')

  async function held(body_html: string) {
    await given.broadcast({ page: { title: 'Restes' }, aired_on: '2031-01-01', body_html: LONG + body_html })
  }
})

test('so to a picture that says nothing, to what is kept as source, to a former address, to a flattened FAQ', async ({
  given,
  signIn,
}) => {
  const page = await signIn('chef')
  const text = page.getByRole('textbox', { name: 'Résumé', exact: true })
  const open = async (defect: string, faulty: string) => {
    const body_html = LONG + faulty
    const { id } = await given.broadcast({ page: { title: 'Restes' }, body_html })
    await page.goto(`/emissions/${id}?file=${defect}#champ-body_html`)
  }
  await open('former_links', '<p>Lire <a href="https://www.auposte.fr/avant">avant</a>.</p>')
  await expect.poll(() => selected(page)).toBe('avant')
  await expect(text.getByText('avant')).toBeInViewport()

  await open('flat_faq', '<p>--</p><p>Qui ?</p><p>Elles.</p><p>--</p>')
  await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe('--')
  await expect(text.getByText('--').first()).toBeInViewport()

  await open('text_alt', `<figure>${PICTURE} alt=""></figure><figure>${PICTURE}></figure>`)
  const missing = text.getByRole('button', { name: 'Écrire le texte alternatif' })
  await expect(missing).toBeFocused()
  await expect(missing).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: /alternatif/ })).toBeVisible()

  await open('quarantined', '<table><tr><td>Un</td></tr></table><p>Fin.</p>')
  const kept = text.getByRole('button', { name: /^Retirer/ })
  await expect(kept).toBeInViewport()
  await page.keyboard.press('Delete')
  await expect(kept).toBeHidden()
  await expect(text).toContainText('Fin.')
})

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString())

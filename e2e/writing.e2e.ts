import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { reach } from './keyboard.ts'

test('what Word and Google Docs copied becomes clean text, and is stored as it is shown', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Un texte venu d’ailleurs' } })
  const page = await signIn('editor')
  const text = await opened(page, id)
  await text.focus()
  await paste(page, {
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=FR><!--StartFragment--><h1><b>Première partie</b></h1><p class=MsoNormal>Du <b>gras</b> et du <span lang=EN-US>commons</span>&nbsp;!<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Un</p><!--EndFragment--></body></html>`,
    text: 'Première partie',
  })
  await paste(page, {
    html: '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Deux</span><script>document.title = "volé"</script></p></b>',
    text: 'Deux',
  })
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('Première partie')
  await saved(page)
  expect((await given.stored(id)).body_html).toBe(
    '<h2>Première partie</h2><p>Du <strong>gras</strong> et du <span lang="en-US">commons</span>\u00a0!</p><ul><li><p>Un<strong>Deux</strong></p></li></ul>',
  )
  await expect(page).not.toHaveTitle('volé')
})

test('bold, links, lists, headings and quotations by keyboard; undo outlives a save', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Écrire sans souris' } })
  const page = await signIn('editor')
  const text = await opened(page, id)
  const tools = page.getByRole('toolbar', { name: /Résumé/ })
  const { keyboard } = page

  await reach(page, text)
  await keyboard.press('Alt+F10')
  await expect(tools.getByRole('button', { name: 'Intertitre', exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('Le plan')
  await keyboard.press('Enter')
  await keyboard.type('Une ')
  await keyboard.press('Control+b')
  await keyboard.type('phrase')
  await expect(tools.getByRole('button', { name: 'Gras' })).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('Control+b')
  await keyboard.type(', une ')
  await keyboard.press('Control+Shift+k')
  await keyboard.type('exemple.org/page')
  await keyboard.press('Enter')
  await expect(text).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('- un')
  await keyboard.press('Enter')
  await keyboard.type('deux')
  await keyboard.press('Alt+F10')
  await reachIn(page, tools.getByRole('button', { name: 'Augmenter le retrait' }))
  await keyboard.press('Enter')
  await expect(text).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+b')
  await keyboard.type('Un commun.')
  await keyboard.press('ArrowDown')
  await keyboard.type('Ada Morel')
  await saved(page)
  const written =
    '<h2>Le plan</h2><p>Une <strong>phrase</strong>, une <a href="https://exemple.org/page">exemple.org/page</a></p><ul><li><p>un</p><ul><li><p>deux</p></li></ul></li></ul>'
  const quoted = '<blockquote><p>Un commun.</p><footer><cite>Ada Morel</cite></footer></blockquote>'
  expect((await given.stored(id)).body_html).toBe(written + quoted)

  await keyboard.press('Control+z')
  await expect(text).not.toContainText('Ada Morel')
  await saved(page)
  expect((await given.stored(id)).body_html).toBe(`${written}<blockquote><p>Un commun.</p></blockquote>`)
})

test('Tab leaves the text, Escape comes back from the toolbar, and the help tells the keys', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Ni piège ni souris' } })
  const page = await signIn('editor')
  const text = await opened(page, id)
  await text.focus()
  await page.keyboard.type('Une phrase')
  await page.keyboard.press('Tab')
  await expect(text).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(text).toBeFocused()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('End')
  await expect(
    page.getByRole('toolbar', { name: /Résumé/ }).getByRole('button', { name: 'Rétablir' }),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('Citation')).toBeVisible()
  await expectAccessible(page)
})

test('a page of the former site that nobody touched is stored as it was', async ({ given, signIn }) => {
  const before = await given.stored(1115)
  const page = await signIn('editor')
  const text = await opened(page, 1115)
  await expect(text).toContainText(/\S/)
  await page.getByRole('textbox', { name: 'Sous-titre', exact: true }).fill('Un autre sous-titre')
  await saved(page)
  const after = await given.stored(1115)
  expect(after.page.subtitle).toBe('Un autre sous-titre')
  expect(after.body_html).toBe(before.body_html)
  expect(after.faqs).toEqual(before.faqs)
})

test('a script that is typed or pasted is only words', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'Balises' } })
  const page = await signIn('editor')
  const text = await opened(page, id)
  await text.focus()
  await page.keyboard.type('<script>document.title = "volé"</script>')
  await page.keyboard.press('Enter')
  await paste(page, { text: '<img src=x onerror="document.title = 1">' })
  await paste(page, { html: '<p>fin<img src="x" onerror="document.title = 2"></p>', text: 'fin' })
  await saved(page)
  const { body_html } = await given.stored(id)
  expect(body_html).toContain('&lt;script&gt;document.title')
  expect(body_html).toContain('&lt;img src=x onerror')
  expect(body_html).not.toMatch(/<script|<[^>]*onerror/)
  await expect(page.frameLocator('iframe[title="Aperçu"]').getByText('<script>')).toBeVisible()
  await expect(page).toHaveTitle(/Balises/)
})

test('three million characters go in at once; what no page can hold is cut, and that is said', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Très long' } })
  const page = await signIn('editor')
  const text = await opened(page, id)
  await text.focus()
  const paragraph = 'La place était vide et le marché n’ouvrait qu’à midi. '.repeat(20).trim()
  const long = Array.from(
    { length: Math.ceil(3_000_000 / paragraph.length) },
    (_, at) => `${at} ${paragraph}`,
  )
  const took = await paste(page, { text: long.join('\n\n') })
  test.info().annotations.push({ type: '3 MB paste', description: `${Math.round(took)} ms` })
  await saved(page)
  expect((await given.stored(id)).body_html.length).toBeGreaterThan(3_000_000)
  await text.focus()
  await page.keyboard.press('Control+End')
  await paste(page, { text: long.join('\n\n') })
  await expect(page.getByRole('alert').filter({ hasText: 'Le texte collé est plus long' })).toBeVisible()
  await saved(page)
  const { body_html } = await given.stored(id)
  expect(body_html.length).toBeLessThanOrEqual(4_000_000)
  expect(body_html.startsWith(`<p>0 ${paragraph}</p>`)).toBe(true)
})

test('a picture in the text: sent, described, captioned; a moment and the banner beside it', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Illustrer' } })
  const page = await signIn('editor')
  const text = await opened(page, id)
  const tools = page.getByRole('toolbar', { name: /Résumé/ })
  await text.focus()
  await page.keyboard.type('Avant ')
  await tools.getByRole('button', { name: 'Repère horaire' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('1:02:03')
  await page.keyboard.press('Enter')
  await expect(text.getByText('1:02:03')).toBeVisible()

  await tools.getByRole('button', { name: 'Image dans le texte' }).click()
  const dialog = page.getByRole('dialog', { name: 'Image dans le texte' })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choisir une image' }).click()
  await (
    await chooser
  ).setFiles({ name: 'place.png', mimeType: 'image/png', buffer: await page.screenshot() })
  await dialog.getByRole('textbox', { name: 'Texte alternatif' }).fill('Une place vide')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Insérer' }).click()
  await expect(text.getByRole('img', { name: 'Une place vide' })).toBeVisible()

  await text.getByRole('button', { name: /Texte alternatif/ }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Texte alternatif' }).fill('Une place à midi')
  await page.getByRole('dialog').getByRole('button', { name: 'Garder' }).click()
  await expect(text.getByRole('img', { name: 'Une place à midi' })).toBeVisible()
  await text.getByRole('figure').locator('figcaption').click()
  await page.keyboard.type('Rennes, hier')
  await tools.getByRole('button', { name: 'Bandeau don' }).click()
  await saved(page)
  const { body_html } = await given.stored(id)
  expect(body_html).toMatch(
    /^<p>Avant <time data-seconds="3723">1:02:03<\/time><\/p><figure data-image-id="\d+"><img src="[^"]+" alt="Une place à midi" width="\d+" height="\d+"><figcaption>Rennes, hier<\/figcaption><\/figure>/,
  )
  const preview = page.frameLocator('iframe[title="Aperçu"]')
  await expect(preview.getByRole('img', { name: 'Une place à midi' })).toBeVisible()
  await expect(preview.getByRole('complementary', { name: 'Soutenir' })).toHaveCount(1)
  await expectAccessible(page)
})

async function opened(page: Page, id: number): Promise<Locator> {
  await page.goto(`/emissions/${id}`)
  const text = page.getByRole('textbox', { name: 'Résumé', exact: true })
  await expect(text).toBeVisible()
  return text
}

async function saved(page: Page) {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible({ timeout: 30_000 })
}

/** By arrows, inside the toolbar. */
async function reachIn(page: Page, button: Locator) {
  for (let stops = 0; stops < 30; stops++) {
    if (await button.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowRight')
  }
  await expect(button).toBeFocused()
}

/** Pastes where the focus is, as the browser does. Answers how long the page was busy, in ms. */
function paste(page: Page, data: { text: string; html?: string }): Promise<number> {
  return page.evaluate(async ({ text, html }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    if (html !== undefined) clipboardData.setData('text/html', html)
    const start = performance.now()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
    return performance.now() - start
  }, data)
}

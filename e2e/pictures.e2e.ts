import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts'

test('a picture pasted or dropped into the text is sent, described and put there', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Coller une image' } })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const text = page.getByRole('textbox', { name: 'Résumé', exact: true })
  await text.focus()
  const dialog = page.getByRole('dialog', { name: 'Image dans le texte' })
  for (const [way, alt] of [
    ['paste', 'Un phare'],
    ['drop', 'Une jetée'],
  ] as const) {
    await give(page, way)
    await expect(dialog.getByRole('textbox', { name: 'Texte alternatif' })).toBeFocused()
    await expectAccessibleInBothThemes(page)
    await page.keyboard.type(alt)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(text.getByRole('img', { name: alt })).toBeVisible()
  }
  await page.keyboard.press('Control+s')
  await expect
    .poll(async () => (await given.stored(id)).body_html)
    .toMatch(/^<figure data-image-id="\d+"><img [^>]+alt="Un phare".*alt="Une jetée"/)
})

test('a pasted article says which of its pictures stay elsewhere, and an answer that it holds none', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({
    page: { title: 'Coller un article' },
    faqs: [{ id: 'q1', question: 'Pourquoi ?', answer_html: '<p>Parce que.</p>' }],
  })
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  await page.getByRole('textbox', { name: 'Résumé', exact: true }).focus()
  await give(page, 'paste', '<p>Un article</p><img src="https://ailleurs.example/a.jpg" alt="Un phare">')
  await expect(page.getByRole('alert').filter({ hasText: 'Une image vient d’un autre site' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Réponse 1' }).focus()
  await give(page, 'paste')
  await expect(page.getByText(/Une réponse ne contient pas d’image/)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('what is written while another picture is on its way goes to that one', async ({ given, signIn }) => {
  const { id, page: before } = await given.publishable('Changer d’image')
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  const group = page.getByRole('group', { name: 'Image', exact: true })
  const alt = group.getByRole('textbox', { name: 'Texte alternatif' })
  await expect(alt).toHaveValue(before.image?.alt ?? '')
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  const speed = (uploadThroughput: number) =>
    wire.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    })
  const picture = await page.screenshot()
  await speed(picture.length / 10)
  const chooser = page.waitForEvent('filechooser')
  await group.getByRole('button', { name: 'Remplacer l’image' }).click()
  await (await chooser).setFiles({ name: 'jetee.png', mimeType: 'image/png', buffer: picture })
  await expect(group.getByRole('progressbar')).toBeVisible()
  await expect(alt).toHaveValue('')
  await alt.fill('Une jetée au soir')
  await speed(-1)
  await expect(group.getByRole('button', { name: 'Remplacer l’image' })).toBeVisible()
  await expect(alt).toHaveValue('Une jetée au soir')
  await page.keyboard.press('Control+s')
  await expect
    .poll(async () => (await given.stored(id)).page.image)
    .toMatchObject({ filename: 'jetee.png', alt: 'Une jetée au soir' })
  const other = await given.publishable('La même image qu’avant')
  expect(other.page.image?.alt).toBe(before.image?.alt)
})

/** Pastes into what has the focus, or drops on it, a picture that the page draws, or an article. */
async function give(page: Page, way: 'paste' | 'drop', html?: string) {
  await page.evaluate(
    async ([how, article]) => {
      const data = new DataTransfer()
      if (article === undefined) {
        const canvas = new OffscreenCanvas(1280, 720)
        canvas.getContext('2d')?.fillRect(0, 0, 640, 720)
        data.items.add(new File([await canvas.convertToBlob()], 'phare.png', { type: 'image/png' }))
      } else data.setData('text/html', article)
      const target = document.activeElement
      const { left = 0, top = 0 } = target?.getBoundingClientRect() ?? {}
      const options = { bubbles: true, cancelable: true }
      target?.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data, clientX: left + 20, clientY: top + 20 }),
      )
    },
    [way, html] as const,
  )
}

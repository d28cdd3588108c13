import type { Page, Response } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('a first visit to the list takes twelve requests at most, and nothing of the editor', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Le poids des pages' } })
  const page = await signIn('editor')
  const list = await answersTo(page, async () => {
    await page.goto('/emissions')
    await expect(page.getByRole('link', { name: 'Le poids des pages' })).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
  })
  const urls = list.map((answer) => answer.url())
  expect(urls.length, urls.join('\n')).toBeLessThanOrEqual(12)
  expect(await withEditor(list)).toEqual([])

  const desk = await page.context().newPage() // its answers alone: the list goes on fetching at idle
  const editor = await answersTo(desk, async () => {
    await desk.goto(`/emissions/${id}`)
    await expect(desk.getByRole('textbox', { name: 'Résumé' })).toBeVisible()
  })
  expect(await withEditor(editor)).not.toEqual([])
})

/** What the server answers the browser while it visits, whole. */
async function answersTo(page: Page, visit: () => Promise<void>): Promise<Response[]> {
  const answers: Promise<Response | null>[] = []
  const note = (request: { response(): Promise<Response | null> }) => answers.push(request.response())
  page.on('request', note)
  await visit()
  page.off('request', note)
  return (await Promise.all(answers)).filter((answer) => answer !== null)
}

/** The scripts that hold the editor, told by a class that it alone knows. */
async function withEditor(answers: Response[]): Promise<string[]> {
  const scripts = answers.filter((answer) => answer.request().resourceType() === 'script')
  const texts = await Promise.all(
    scripts.map(async (script) => ({ url: script.url(), text: await script.text() })),
  )
  return texts.filter(({ text }) => text.includes('ProseMirror')).map(({ url }) => url)
}

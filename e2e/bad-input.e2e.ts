import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'

test('each impossible value is refused at its field, in words, and all the rest is saved', async ({
  given,
  signIn,
}) => {
  await given.broadcast({ page: { title: 'Déjà prise', slug: 'deja-prise' } })
  const { id } = await given.broadcast({ page: { title: 'Le banc d’essai' } })
  const page = await signIn('chef')
  const troubles = troublesOf(page)
  await page.goto(`/emissions/${id}`)
  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  const long = 'très '.repeat(4000).trim()
  const refusals = [
    ['Titre', long, /200 caractères au plus/],
    ['Adresse de la page', 'deja-prise', /Déjà utilisé/],
    ['YouTube', 'pas-un-id', /11 lettres/],
    ['Date', '01/01/9999', /L’année doit être comprise entre/],
  ] as const
  for (const [name, value] of refusals) await box(name).fill(value)
  await box('Jour du début').fill('07/02/2031')
  await box('Heure du début').fill('21:00')
  await box('Jour de la fin').fill('07/02/2031')
  await box('Heure de la fin').fill('19:00')
  await box('Sous-titre').fill('Gardé malgré le reste')
  await page.keyboard.press('Control+s')
  for (const [name, value, words] of refusals) {
    await expect(box(name)).toHaveAccessibleDescription(words)
    await expect(box(name)).toHaveValue(value)
  }
  await expect(page.getByText('La fin précède le début.')).toBeVisible()
  await expect.poll(async () => (await given.stored(id)).page.subtitle).toBe('Gardé malgré le reste')
  expect(await given.stored(id)).toMatchObject({
    page: { title: 'Le banc d’essai', slug: 'le-banc-d-essai' },
    aired_on: null,
    youtube_id: null,
    scheduled_end_at: null,
  })
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Tout n’est pas encore enregistré/)).toBeVisible()
  await box('Titre').fill('Le banc d’essai, amendé')
  await expect(box('Titre')).not.toHaveAccessibleDescription(/caractères au plus/)
  await expect.poll(async () => (await given.stored(id)).page.title).toBe('Le banc d’essai, amendé')
  expect(troubles).toEqual([])
})

test('a script in a title is only words, in every place that shows it', async ({ given, signIn }) => {
  const title = '<script>document.title = "prise"</script> "><img src=x onerror="document.title = 1">'
  const published = await given.moved(await given.publishable(title), 'published')
  const page = await signIn('editor')
  const troubles = troublesOf(page)
  await page.goto(`/emissions/${published.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.frameLocator('iframe[title="Aperçu"]').getByRole('heading', { level: 1 })).toHaveText(
    title,
  )
  await page.goto('/emissions?q=onerror')
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('onerror')
  await expect(page.getByRole('option', { name: title })).toBeVisible()
  await page.goto(`/emissions/${published.page.slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(/^<script>/)
  expect(troubles).toEqual([])
})

test('a picture that is too heavy, damaged or no picture is refused before or after it is sent', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Des images impossibles' } })
  const page = await signIn('editor')
  const troubles = troublesOf(page)
  await page.goto(`/emissions/${id}`)
  const png = await page.screenshot()
  const files = [
    { name: 'énorme.png', mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.alloc(50_000_000)]) },
    { name: 'abîmée.png', mimeType: 'image/png', buffer: png.subarray(0, 600) },
    { name: 'note.png', mimeType: 'image/png', buffer: Buffer.from('pas une image') },
  ]
  const words = [/énorme\.png pèse 4\d Mo/, /image est illisible/, /Ce type de fichier n’est pas accepté/]
  for (const [index, file] of files.entries()) {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choisir une image' }).click()
    await (await chooser).setFiles(file)
    await expect(page.getByRole('alert').filter({ hasText: words[index] ?? '' })).toBeVisible()
  }
  expect((await given.stored(id)).page.image_id).toBeNull()
  expect(troubles).toEqual([])
})

test('the API answers what cannot be read or found with a problem in French, never with a 500', async ({
  signIn,
}) => {
  const { request } = (await signIn('editor')).context()
  const { csrf_token } = await (await request.get('/api/v1/session')).json()
  const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf_token }
  const answers = [
    await request.post('/api/v1/broadcasts', { headers, data: Buffer.from('{"page": {"title": ') }),
    await request.post('/api/v1/broadcasts', { headers, data: { page: { title: 'x'.repeat(20_000) } } }),
    await request.get('/api/v1/broadcasts/2147483647'),
    await request.get('/api/v1/broadcasts/pas-un-nombre'),
    await request.get('/api/v1/broadcasts?couleur=rouge'),
    await request.post('/api/v1/uploads', {
      headers: { 'x-csrf-token': csrf_token },
      multipart: { file: { name: 'a.png', mimeType: 'image/png', buffer: Buffer.alloc(50_000_000) } },
    }),
  ]
  expect(answers.map((answer) => answer.status())).toEqual([400, 422, 404, 404, 422, 413])
  const sentences = [
    'La requête est illisible.',
    'Certaines valeurs sont à corriger.',
    'Cet élément n’existe pas ou n’existe plus.',
    'Cet élément n’existe pas ou n’existe plus.',
    'Certaines valeurs sont à corriger.',
    'L’envoi est trop volumineux\u00a0: 12\u00a0Mo au plus, dont 10\u00a0Mo pour une image.',
  ]
  for (const [index, answer] of answers.entries()) {
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({
      code: expect.any(String),
      detail: sentences[index],
    })
  }
})

test('a page that is no more, or never was, says so and leads back', async ({ signIn }) => {
  const page = await signIn('editor')
  for (const address of [
    '/emissions/2147483647',
    '/emissions/2147483647/apercu',
    '/emissions/99999999999999',
  ]) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/introuvable|n’existe/)
    await expect(page.getByRole('main').getByRole('link')).not.toHaveCount(0)
  }
  await expectAccessible(page)
})

test('two people write the same field: both versions are shown, and the choice is theirs', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({ page: { title: 'Un même champ' } })
  const ana = await signIn('editor')
  const troubles = troublesOf(ana)
  await ana.goto(`/emissions/${id}`)
  await ana.getByRole('textbox', { name: 'Sous-titre' }).fill('La version d’Ana')
  await given.changed(id, { page: { subtitle: 'La version de Ben' } })
  await ana.keyboard.press('Control+s')
  await ana.getByRole('button', { name: 'Voir les deux versions' }).click()
  const versions = ana.getByRole('region', { name: 'Deux versions' })
  await expect(versions).toContainText('La version de Ben')
  await expect(versions).toContainText('La version d’Ana')
  await expectAccessible(ana)
  await versions.getByRole('radio', { name: 'Ma version' }).check()
  await versions.getByRole('button', { name: 'Garder ces choix' }).click()
  await expect.poll(async () => (await given.stored(id)).page.subtitle).toBe('La version d’Ana')
  expect(troubles).toEqual([])
})

/** What the console says, but for a 4xx, which the browser reports by itself, and for a look into the preview's frame. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    const isExpected = /Failed to load resource.* status of 4\d\d|'about:srcdoc'/.test(message.text())
    if (message.type() === 'error' && !isExpected) troubles.push(message.text())
  })
  return troubles
}

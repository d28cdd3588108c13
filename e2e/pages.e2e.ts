import { expect, expectAccessible, expectReflow, test } from './fixtures.ts'

test('the public page says each thing once, to readers and to machines, and calls nobody before a click', async ({
  given,
  page,
  baseURL,
}) => {
  const guest = await given.guest('Solène Kerbrat')
  const draft = await given.publishable('Ce que le barrage retient', {
    guests: [{ guest_id: guest.id, role_label: 'hydrologue' }],
    duration_seconds: 7980,
    chapters: [
      { id: 'c1', start_seconds: 0, title: 'Bonjour' },
      { id: 'c2', start_seconds: 94, title: 'La crue' },
    ],
    body_html: '<h2>La vanne</h2><p>Elle date de 1932.</p>',
    faqs: [{ id: 'q1', question: 'Qui ouvre la vanne ?', answer_html: '<p>Le syndicat.</p>' }],
  })
  await given.moved(draft, 'published')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const troubles: string[] = []
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  const answer = await page.goto(`/emissions/${draft.page.slug}`)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';")
  await expect(page).toHaveTitle(/^Ce que le barrage retient – /)
  await expect(page.getByText('Ce que le barrage retient', { exact: true })).toHaveCount(1)
  for (const fact of ['Solène Kerbrat, hydrologue', '2 h 13', 'jeudi 6 février 2025'])
    await expect(page.getByText(fact, { exact: true })).toHaveCount(1)
  await expect(page.getByRole('term')).toHaveText(['Invité·e', 'Durée', 'Date'])
  for (const leftover of [/null|undefined|NaN/, /peertube|youtube_/i])
    await expect(page.getByRole('article')).not.toContainText(leftover)
  await expect(page.getByRole('heading', { level: 3, name: 'Qui ouvre la vanne ?' })).toBeVisible()

  const data: unknown = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText())
  expect(data).toMatchObject({
    '@graph': [
      { '@type': 'VideoObject', name: draft.page.title, duration: 'PT2H13M' },
      { '@type': 'Person', name: 'Solène Kerbrat' },
      { '@type': 'FAQPage' },
    ],
  })
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', draft.page.title)
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /^http/)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/emissions\/ce-que-le-barrage-retient$/,
  )
  expect(await page.locator('script:not([src], [type="application/ld+json"])').count()).toBe(0)

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await expectReflow(page)
  expect(asked.filter((url) => new URL(url).origin !== baseURL)).toEqual([])
  expect(troubles).toEqual([])
  await page.getByRole('link', { name: /^Lire la vidéo/ }).click()
  await expect(page.locator('iframe')).toHaveAttribute(
    'src',
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/a1B2c3D4e5F/,
  )
  await page.getByRole('link', { name: '1:34 La crue' }).click()
  await expect(page.locator('iframe')).toHaveAttribute('src', /&start=94$/)
  await page.goto(`/emissions/${draft.page.slug}?start=94`)
  await page.getByRole('link', { name: /^Lire la vidéo/ }).click()
  await expect(page.locator('iframe')).toHaveAttribute('src', /&start=94$/)
})

test('an address that was never there, one that moved and one that was withdrawn each say so', async ({
  given,
  page,
}) => {
  expect((await page.goto('/emissions/personne-ici'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas')
  await expectAccessible(page)
  const draft = await given.publishable('Une vieille adresse', {
    wp_legacy_link: 'https://ancien.exemple/2019/05/une-vieille-adresse/',
  })
  const published = await given.moved(draft, 'published')
  await page.goto('/2019/05/une-vieille-adresse/')
  await expect(page).toHaveURL(/\/emissions\/une-vieille-adresse$/)
  await given.moved(published, 'draft')
  expect((await page.goto('/2019/05/une-vieille-adresse/'))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page a été retirée')
  await expectReflow(page)
})

test('a long text is there to its end before anybody scrolls', async ({ given, page }) => {
  const words = 'Le rond-point tient depuis onze jours, et la pluie n’y change rien. '.repeat(8)
  const body_html = `${`<p>${words}</p>`.repeat(40)}<p>Fin du récit.</p>`
  const draft = await given.publishable('Un long récit', { body_html })
  await given.moved(draft, 'published')
  await page.goto(`/emissions/${draft.page.slug}`)
  await expect(page.getByRole('article')).toContainText('Fin du récit.', { useInnerText: true })
})

test('a word without end makes no page wider than the screen', async ({ given, page }) => {
  const words = 'anticonstitutionnellement'.repeat(8)
  const draft = await given.publishable(`Un mot ${words}`.slice(0, 190), {
    body_html: `<p>${words}</p><ul><li>${words}</li></ul>`,
  })
  await given.moved(draft, 'published')
  await page.goto(`/emissions/${draft.page.slug}`)
  await expectReflow(page)
})

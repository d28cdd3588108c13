import { expect, expectAccessible, test } from './fixtures.ts'
import { reach, type } from './keyboard.ts'
import { PASSWORD } from './server.ts'

const LEAD =
  'Trois voisines racontent comment une rue entière a appris à lire un permis de construire, à compter les mètres carrés et à se faire entendre.'

test('from sign-in to the public page, by keyboard alone', async ({ page, given }) => {
  await given.tag('Permis de construire')
  await given.guest('Yvonne Tréguier')
  await page.goto('/')
  await type(page, page.getByRole('textbox', { name: 'Adresse e-mail' }), 'editor@demo.regie')
  await type(page, page.getByRole('textbox', { name: 'Mot de passe' }), PASSWORD)
  await page.keyboard.press('Enter')
  await reach(page, page.getByRole('link', { name: 'Nouvelle émission' }))
  await page.keyboard.press('Enter')

  const box = (name: string) => page.getByRole('textbox', { name, exact: true })
  await type(page, box('Titre'), 'La rue qui lisait les permis')
  await type(page, box('Sous-titre'), 'Chronique d’un chantier annoncé')
  await expect(box('Adresse de la page')).toHaveValue('la-rue-qui-lisait-les-permis')
  await type(page, box('YouTube'), 'https://youtu.be/a1B2c3D4e5F')

  // Listening takes the browser a moment, and a key is quicker.
  const chooser = page.waitForEvent('filechooser')
  await reach(page, page.getByRole('button', { name: 'Choisir une image' }))
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'rue.png', mimeType: 'image/png', buffer: await page.screenshot() })
  await expect(box('Texte alternatif')).toBeVisible()
  await type(page, box('Texte alternatif'), 'Une rue bordée de grues')

  await type(page, box('Chapô'), LEAD)
  const series = page.getByRole('combobox', { name: 'Série' })
  await type(page, series, 'ecoutilles')
  await expect(page.getByRole('option', { name: 'Écoutilles' })).toBeVisible()
  await page.keyboard.press('Enter')

  const guests = page.getByRole('combobox', { name: 'Invité·es' })
  await type(page, guests, 'treguier yvonne')
  await expect(page.getByRole('option', { name: /Yvonne Tréguier/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: /Invité·es de l’émission/ })).toContainText('Yvonne Tréguier')

  await type(page, box('Date'), '06/02/2025')
  await type(page, box('Heures'), '2')
  await type(page, box('Minutes'), '13')
  await type(page, page.getByRole('combobox', { name: 'Tags' }), 'permis')
  await expect(page.getByRole('option', { name: /Permis de construire/ })).toBeVisible()
  await page.keyboard.press('Enter')

  await type(page, box('Résumé'), 'Tout commence par un panneau jaune, planté de nuit.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('## Le panneau')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Personne ne l’avait lu jusqu’au bout.')

  await reach(page, page.getByRole('button', { name: 'Ajouter une question' }))
  await page.keyboard.press('Enter')
  await type(page, box('Question 1'), 'Où lire un permis de construire ?')
  await type(page, box('Réponse 1'), 'À la mairie, et sur le terrain.')

  const preview = page.frameLocator('iframe[title="Aperçu"]')
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('La rue qui lisait les permis')
  await expect(preview.getByText('Personne ne l’avait lu jusqu’au bout.')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /Enregistré à/ })).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: /Publier cette page/ })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('À corriger avant de publier')).toBeHidden()
  await expectAccessible(page)
  await reach(page, dialog.getByRole('button', { name: 'Publier' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('La page est publiée.')).toBeVisible()

  const shown = await page.goto('/emissions/la-rue-qui-lisait-les-permis')
  expect(shown?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La rue qui lisait les permis')
  await expect(page.getByRole('img', { name: 'Une rue bordée de grues' })).toBeVisible()
  const facts = page.getByRole('article')
  for (const fact of [
    'Écoutilles',
    'Yvonne Tréguier',
    /2\sh\s13/,
    /jeudi 6\sfévrier 2025/,
    'Permis de construire',
    LEAD,
  ])
    await expect(facts).toContainText(fact)
  await expect(page.getByRole('heading', { name: 'Le panneau' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Où lire un permis de construire ?' })).toBeVisible()
  const data: unknown = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText())
  expect(JSON.stringify(data)).toContain('"FAQPage"')
  await expectAccessible(page)
})

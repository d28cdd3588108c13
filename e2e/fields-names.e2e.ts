import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'

test('guests have a role in this show and an order, moved by keyboard, that the public reads', async ({
  given,
  signIn,
  page: reader,
}) => {
  for (const name of ['Maud Kerléo', 'Idris Valan', 'Prune Ostrov']) await given.guest(name)
  const { id, page: made } = await given.publishable('Trois voix pour un quai')
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  for (const name of ['Maud Kerléo', 'Idris Valan', 'Prune Ostrov']) await add(page, 'Invité·es', name)
  const list = page.getByRole('list', { name: /^Invité·es de l’émission/ })
  const role = (name: string) => list.getByRole('textbox', { name: `Rôle de ${name} dans cette émission` })
  await role('Maud Kerléo').fill('docker')
  await role('Idris Valan').fill('historien du port')
  await role('Prune Ostrov').fill('maire')

  const down = list.getByRole('button', { name: 'Descendre : Maud Kerléo' })
  await down.press('Enter')
  await expect(list.getByRole('listitem')).toHaveText([/Idris Valan/, /Maud Kerléo/, /Prune Ostrov/])
  await expect(down).toBeFocused()
  await page.keyboard.press('Space')
  await expect(list.getByRole('listitem')).toHaveText([/Idris Valan/, /Prune Ostrov/, /Maud Kerléo/])
  await expect(down).toBeFocused()
  await expect(down).toHaveAttribute('aria-disabled', 'true')
  await list.getByRole('button', { name: 'Monter : Prune Ostrov' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveText([/Prune Ostrov/, /Idris Valan/, /Maud Kerléo/])
  await expect(role('Maud Kerléo')).toHaveValue('docker')

  const preview = page.getByTitle('Aperçu').contentFrame()
  const guests = preview.getByRole('definition').getByRole('listitem')
  await expect(guests).toHaveText([
    'Prune Ostrov, maire',
    'Idris Valan, historien du port',
    'Maud Kerléo, docker',
  ])
  await role('Prune Ostrov').fill('')
  await expect(guests).toHaveText(['Prune Ostrov', 'Idris Valan, historien du port', 'Maud Kerléo, docker'])
  await expectAccessible(page)
  await published(page, async () => void (await given.moved(await given.stored(id), 'published')))

  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('definition').getByRole('listitem')).toHaveText([
    'Prune Ostrov',
    'Idris Valan, historien du port',
    'Maud Kerléo, docker',
  ])
  const data = await reader.locator('script[type="application/ld+json"]').innerText()
  expect(JSON.parse(data)).toMatchObject({
    '@graph': [
      { '@type': 'VideoObject' },
      { '@type': 'Person', name: 'Prune Ostrov' },
      { '@type': 'Person', name: 'Idris Valan', jobTitle: 'historien du port' },
      { '@type': 'Person', name: 'Maud Kerléo', jobTitle: 'docker' },
    ],
  })
})

test('tags keep the order they were chosen in, and the starred one stands over the title', async ({
  given,
  signIn,
  page: reader,
}) => {
  for (const name of ['Canal de dérivation', 'Bief amont', 'Écluse double']) await given.tag(name)
  const { id, page: made } = await given.publishable('Le niveau de l’eau')
  const page = await signIn('editor')
  await page.goto(`/emissions/${id}`)
  for (const name of ['Écluse double', 'Canal de dérivation', 'Bief amont']) await add(page, 'Tags', name)
  const tags = page.getByRole('list', { name: 'Tags de l’émission' })
  const star = (name: string) => tags.getByRole('button', { name: `Tag principal : ${name}` })
  await star('Bief amont').press('Enter')
  await star('Canal de dérivation').press('Enter')
  await expect(star('Bief amont')).toHaveAttribute('aria-pressed', 'false')
  await expect(star('Canal de dérivation')).toHaveAttribute('aria-pressed', 'true')
  const preview = page.getByTitle('Aperçu').contentFrame()
  const overline = { hasText: /^Canal de dérivation$/ }
  await expect(preview.getByRole('paragraph').filter(overline)).toBeVisible()
  await expectAccessible(page)
  await published(page, async () => void (await given.moved(await given.stored(id), 'published')))

  await reader.goto(`/emissions/${made.slug}`)
  await expect(reader.getByRole('paragraph').filter(overline)).toBeVisible()
  await expect(reader.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'Écluse double',
    'Canal de dérivation',
    'Bief amont',
  ])
  await tags.getByRole('button', { name: 'Retirer : Canal de dérivation' }).click()
  await expect(preview.getByRole('paragraph').filter(overline)).toBeHidden()
  await published(page, async () => void (await given.moved(await given.stored(id), 'published')))
  expect(await given.stored(id)).toMatchObject({ main_tag_id: null, tags: [{ name: 'Écluse double' }, {}] })
})

async function add(page: Page, label: string, name: string) {
  await page.getByRole('combobox', { name: label, exact: true }).fill(name)
  await expect(page.getByRole('option', { name: new RegExp(`^${name}`) })).toBeVisible()
  await page.keyboard.press('Enter')
}

async function published(page: Page, publish: () => Promise<void>) {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible()
  await publish()
}

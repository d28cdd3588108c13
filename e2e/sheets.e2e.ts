import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBothThemes, expectReflow, test } from './fixtures.ts'
import { PASSWORD } from './server.ts'

test('a biography that was typed survives a killed tab, for its author alone, until it is saved', async ({
  given,
  signIn,
}) => {
  const { id } = await given.guest('Aurore Kerguelen')
  const address = `/invites/${id}`
  const page = await signIn('editor')
  await page.goto(address)
  await biography(page).pressSequentially('Elle lit les nuages')
  await page.getByRole('textbox', { name: 'Rôle' }).fill('météorologue')
  const again = await killed(page, 'Elle lit les nuages', 'météorologue')

  await signInAs(again, 'chef')
  await again.goto(address)
  await expect(biography(again)).toBeVisible()
  await expect(found(again)).toBeHidden()
  await expect(biography(again)).toHaveText('')

  await signInAs(again, 'editor')
  await again.goto(address)
  await expect(found(again)).toContainText(/Remis dans la fiche.*\(Rôle, Biographie\)/)
  await expect(biography(again)).toHaveText('Elle lit les nuages')
  await expect(again.getByRole('textbox', { name: 'Rôle' })).toHaveValue('météorologue')
  await expectAccessibleInBothThemes(again)
  await biography(again).press('End')
  await biography(again).pressSequentially(' depuis 1998.')
  const third = await killed(again, 'Elle lit les nuages depuis 1998.')
  await third.goto(address)
  await expect(biography(third)).toHaveText('Elle lit les nuages depuis 1998.')
  await third.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(third.getByText(/Aurore Kerguelen.+enregistré/)).toBeVisible()
  await expect(found(third)).toBeHidden()
  await third.reload()
  await expect(biography(third)).toHaveText('Elle lit les nuages depuis 1998.')
  await expect(found(third)).toBeHidden()
})

test('where somebody saved since, what was typed is offered over theirs, field by field', async ({
  given,
  signIn,
}) => {
  const { id } = await given.guest('Basile Trémazan')
  const page = await signIn('editor')
  await page.goto(`/invites/${id}`)
  await biography(page).pressSequentially('Il répare les phares.')
  const again = await killed(page, 'Il répare les phares.')
  await given.changedGuest(id, { pseudonym: 'Le Gardien', biography_html: '<p>Un gardien.</p>' })
  await again.goto(`/invites/${id}`)
  await expect(found(again)).toContainText('Il répare les phares.')
  await expect(biography(again)).toHaveText('Un gardien.')
  await expectAccessibleInBothThemes(again)
  await found(again).getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(biography(again)).toHaveText('Il répare les phares.')
  await expect(again.getByRole('textbox', { name: 'Pseudonyme' })).toHaveValue('Le Gardien')
  await again.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(again.getByText(/Basile Trémazan.+enregistré/)).toBeVisible()
  await again.reload()
  await expect(again.getByRole('textbox', { name: 'Pseudonyme' })).toHaveValue('Le Gardien')
  await expect(biography(again)).toHaveText('Il répare les phares.')
  await expect(found(again)).toBeHidden()
})

test('what was typed in the sheet of somebody who was merged since is offered in the sheet that is kept', async ({
  given,
  signIn,
}) => {
  const from = await given.guest('Kerlouan Maïwenn')
  const into = await given.guest('Maïwenn Kerlouan')
  const page = await signIn('editor')
  await page.goto(`/invites/${from.id}`)
  await biography(page).pressSequentially('Elle compte les phoques.')
  const again = await killed(page, 'Elle compte les phoques.')
  await given.merged('guest', from, into)
  await again.goto(`/invites/${from.id}`)
  await expect(again).toHaveURL(`/invites/${into.id}`)
  await expect(found(again)).toContainText(/dans la fiche «\sKerlouan Maïwenn\s».*Elle compte les phoques\./)
  await expect(biography(again)).toHaveText('')
  await expectAccessibleInBothThemes(again)
  await found(again).getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(biography(again)).toHaveText('Elle compte les phoques.')
  await again.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(again.getByText(/Maïwenn Kerlouan.+enregistré/)).toBeVisible()
  await again.reload()
  await expect(biography(again)).toHaveText('Elle compte les phoques.')
  await expect(found(again)).toBeHidden()
})

test('a tag’s introduction survives too, and is set aside by whoever does not want it', async ({
  given,
  signIn,
}) => {
  const { id } = await given.tag('Aurores polaires')
  const page = await signIn('editor')
  await page.goto(`/tags/${id}`)
  const introduction = (at: Page) => at.getByRole('textbox', { name: 'Introduction' })
  await introduction(page).pressSequentially('Des rideaux de lumière.')
  const again = await killed(page, 'Des rideaux de lumière.')
  await again.goto(`/tags/${id}`)
  await expect(introduction(again)).toHaveText('Des rideaux de lumière.')
  await found(again).getByRole('button', { name: 'Écarter' }).click()
  await again.getByRole('button', { name: 'Abandonner' }).click()
  await expect(introduction(again)).toHaveText('')
  await again.reload()
  await expect(introduction(again)).toHaveText('')
  await expect(found(again)).toBeHidden()
})

test('in the dialogs of lists what was typed is back in the sheet it was typed in, and offered in a new one', async ({
  signIn,
}) => {
  const page = await signIn('chef')
  await page.goto('/series')
  await page.getByRole('button', { name: 'Nouvelle série' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Description' }).fill('Chaque jeudi, la mer.')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Nom' }).fill('Les marées du jeudi')
  const again = await killed(page, 'Les marées du jeudi')
  await again.goto('/series')
  await again.getByRole('button', { name: 'Nouvelle série' }).click()
  const dialog = again.getByRole('dialog')
  await expect(found(again)).toContainText('Les marées du jeudi')
  await expect(dialog.getByRole('textbox', { name: 'Nom' })).toHaveValue('')
  await expectAccessibleInBothThemes(again)
  await dialog.getByRole('button', { name: 'Reprendre ce texte' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveValue('Chaque jeudi, la mer.')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(again.getByText(/Les marées du jeudi.+enregistré/)).toBeVisible()

  await again.getByRole('button', { name: 'Modifier : Les marées du jeudi' }).click()
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Chaque jeudi, la mer et le vent.')
  const third = await killed(again, 'Chaque jeudi, la mer et le vent.')
  await third.goto('/series')
  await third.getByRole('button', { name: 'Modifier : Les marées du jeudi' }).click()
  await expect(third.getByRole('textbox', { name: 'Description' })).toHaveValue(
    'Chaque jeudi, la mer et le vent.',
  )
  await expectReflow(third)
  await third.getByRole('button', { name: 'Annuler' }).click()
  await third.getByRole('button', { name: 'Abandonner' }).click()
  await third.getByRole('button', { name: 'Modifier : Les marées du jeudi' }).click()
  await expect(third.getByRole('textbox', { name: 'Description' })).toHaveValue('Chaque jeudi, la mer.')
  await expect(found(third)).toBeHidden()
})

const biography = (page: Page) => page.getByRole('textbox', { name: 'Biographie' })
const found = (page: Page) => page.getByRole('region', { name: 'Texte retrouvé sur cet appareil' })

/** Once the device holds those words the tab is gone, with no question asked. Answers another tab of the same device. */
async function killed(page: Page, ...words: string[]): Promise<Page> {
  for (const one of words) await expect.poll(() => onDevice(page)).toContain(one)
  const next = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  return next
}

/** All that the journal of the device holds, as text. */
function onDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'regie')) return ''
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, refuse) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => refuse(request.error))
      })
    const db = await answer(indexedDB.open('regie'))
    const held = await answer(db.transaction('journal').objectStore('journal').getAll())
    db.close()
    return JSON.stringify(held)
  })
}

/** Another person sits down at the same device. */
async function signInAs(page: Page, role: string) {
  const data = { email: `${role}@demo.regie`, password: PASSWORD }
  expect((await page.request.post('/api/v1/session', { data })).status()).toBe(201)
}

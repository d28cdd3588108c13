import type { Locator, Page } from '@playwright/test'
import { RevisionContent } from '#app/contract/revision.ts'
import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { expect, expectAccessible, expectAccessibleInBothThemes, test } from './fixtures.ts'
import { reach } from './keyboard.ts'

// They work without network.
test.use({ serviceWorkers: 'allow' })

test('two people write in other fields: both are there, and a note says whose', async ({ given, signIn }) => {
  const { id } = await given.broadcast({ page: { title: 'À deux' }, lead: 'Un chapô.' })
  const [ana, ben] = [await opened(await signIn('editor'), id), await opened(await signIn('chef'), id)]
  await lead(ben).fill('Un chapô de Ben.')
  await saved(ben)
  await subtitle(ana).fill('Un sous-titre d’Ana')
  await saved(ana)
  await expect(lead(ana)).toHaveValue('Un chapô de Ben.')
  const { updated_by, ...stored } = await given.stored(id)
  expect([stored.lead, stored.page.subtitle]).toEqual(['Un chapô de Ben.', 'Un sous-titre d’Ana'])
  expect(updated_by?.name).toBeTruthy()
  const note = ana.getByRole('paragraph').filter({ hasText: 'a modifié' })
  await expect(note).toHaveText(
    /^À \d+\sh(\s\d\d)?, .+ a modifié\s: Chapô\. Vos modifications sont gardées\.$/,
  )
  await expectAccessible(ana)
  await ana.getByRole('button', { name: 'Fermer', exact: true }).click()
  await expect(note).toHaveCount(0)
})

test('one text, other paragraphs and other words of one paragraph: both are there, with the caret and what can be undone', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({
    page: { title: 'Un texte à deux' },
    lead: 'Un chapô pour la place.',
    body_html: '<p>Le marché ouvre à midi.</p><p>La place est vide.</p><p>La nuit tombe.</p>',
  })
  const [ana, ben] = [await opened(await signIn('editor'), id), await opened(await signIn('chef'), id)]
  await ana.context().setOffline(true) // else what Ben writes comes to Ana before Ana writes
  await putCaret(ben, summary(ben).getByText('Le marché ouvre'), 'Home')
  await ben.keyboard.press('Control+ArrowRight')
  await ben.keyboard.type(' grand')
  await putCaret(ben, summary(ben).getByText('La place est'), 'End')
  await ben.keyboard.type(' Enfin presque.')
  await lead(ben).fill('Un chapô pour la grande place.')
  await saved(ben)

  await lead(ana).fill('Un long chapô pour la place.')
  await putCaret(ana, summary(ana).getByText('La place est'), 'Home')
  await ana.keyboard.type('Tôt, ')
  await putCaret(ana, summary(ana).getByText('Le marché ouvre'), 'End')
  await ana.keyboard.type(' Dimanche')
  await ana.context().setOffline(false)
  await saved(ana)
  await expect(summary(ana)).toContainText('Tôt, La place est vide. Enfin presque.')
  await expect(summary(ana).getByRole('paragraph').first()).toHaveText(
    'Le grand marché ouvre à midi. Dimanche',
  )
  await expect(lead(ana)).toHaveValue('Un long chapô pour la grande place.')
  await ana.keyboard.type(' aussi')
  await expect(summary(ana).getByRole('paragraph').first()).toHaveText(
    'Le grand marché ouvre à midi. Dimanche aussi',
  )
  for (let presses = 0; presses < 12; presses++) await ana.keyboard.press('Control+z')
  await expect(summary(ana).getByRole('paragraph').first()).toHaveText('Le grand marché ouvre à midi.')
  await expect(summary(ana)).toContainText('La place est vide. Enfin presque.')
  await saved(ana)
  expect((await given.stored(id)).body_html).toBe(
    '<p>Le grand marché ouvre à midi.</p><p>La place est vide. Enfin presque.</p><p>La nuit tombe.</p>',
  )
})

test('guests and questions are merged one by one', async ({ given, signIn }) => {
  const [first, second, third] = [
    await given.guest('Ada Lovelace-Merge'),
    await given.guest('Grace Hopper-Merge'),
    await given.guest('Mary Somerville-Merge'),
  ]
  const { id } = await given.broadcast({
    page: { title: 'Des listes à deux' },
    guests: [
      { guest_id: first.id, role_label: 'autrice' },
      { guest_id: second.id, role_label: null },
    ],
    faqs: [
      { id: 'a', question: 'Pourquoi ?', answer_html: '<p>Parce que.</p>' },
      { id: 'b', question: 'Comment ?', answer_html: '<p>Ainsi.</p>' },
    ],
  })
  const [ana, ben] = [await opened(await signIn('editor'), id), await opened(await signIn('chef'), id)]
  await ben.getByRole('textbox', { name: 'Question 2' }).fill('Comment donc ?')
  await ben.getByRole('button', { name: 'Retirer : Grace Hopper-Merge' }).click()
  await saved(ben)
  await ana.getByRole('textbox', { name: 'Question 1' }).fill('Pourquoi pas ?')
  await ana.getByRole('combobox', { name: 'Invité·es' }).fill('Somerville-Merge')
  await ana.getByRole('option', { name: /Mary Somerville-Merge/ }).click()
  await saved(ana)
  await expect(ana.getByRole('textbox', { name: 'Question 2' })).toHaveValue('Comment donc ?')
  const { guests, faqs } = await given.stored(id)
  expect(guests.map(({ guest_id }) => guest_id)).toEqual([first.id, third.id])
  expect(faqs.map(({ question }) => question)).toEqual(['Pourquoi pas ?', 'Comment donc ?'])
})

test('the same words: both versions side by side, chosen by keyboard, and the one set aside is in the history', async ({
  given,
  signIn,
}) => {
  const { id } = await given.broadcast({
    page: { title: 'La place' },
    body_html: '<p>Le marché ouvre à midi.</p><p>La place est vide.</p>',
  })
  const [ana, ben] = [await opened(await signIn('editor'), id), await opened(await signIn('chef'), id)]
  await ana.context().setOffline(true) // else what Ben writes comes to Ana before Ana writes
  await title(ben).fill('La place de Ben')
  await putCaret(ben, summary(ben).getByText('Le marché'), 'End')
  await ben.keyboard.press('Control+Backspace')
  await ben.keyboard.press('Control+Backspace')
  await expect(summary(ben).getByRole('paragraph').first()).toHaveText('Le marché ouvre à')
  await ben.keyboard.type('minuit pile.')
  await putCaret(ben, summary(ben).getByText('La place est'), 'End')
  await ben.keyboard.type(' Personne.')
  await saved(ben)

  await title(ana).fill('La place d’Ana')
  await putCaret(ana, summary(ana).getByText('Le marché'), 'End')
  await ana.keyboard.press('Control+Backspace')
  await ana.keyboard.press('Control+Backspace')
  await expect(summary(ana).getByRole('paragraph').first()).toHaveText('Le marché ouvre à')
  await ana.keyboard.type('treize heures.')
  await ana.context().setOffline(false)
  await ana.keyboard.press('Control+s')
  const view = ana.getByRole('region', { name: 'Deux versions des mêmes mots' })
  await expect(view).toBeVisible()
  expect((await given.stored(id)).page.title).toBe('La place de Ben')
  const [aboutTitle, aboutText] = [
    view.getByRole('group', { name: 'Titre', exact: true }),
    view.getByRole('group', { name: 'Résumé', exact: true }),
  ]
  await expect(aboutText.getByRole('insertion').filter({ hasText: 'treize heures' })).toBeVisible()
  await expect(aboutText.getByRole('insertion').filter({ hasText: 'minuit pile' })).toBeVisible()
  await expect(aboutText.getByRole('deletion').filter({ hasText: 'midi' })).toHaveCount(2)
  await expectAccessibleInBothThemes(ana)

  await reach(ana, ana.getByRole('button', { name: 'Voir les deux versions' }), { back: true })
  await ana.keyboard.press('Enter')
  await expect(view).toBeFocused()
  const keep = view.getByRole('button', { name: 'Garder ces choix' })
  await expect(keep).toBeDisabled()
  await reach(ana, aboutTitle.getByRole('radio', { name: /Garder l’autre version/ }))
  await ana.keyboard.press('Space')
  await reach(ana, aboutText.getByRole('radio', { name: 'Garder ma version' }))
  await ana.keyboard.press('Space')
  await reach(ana, keep)
  await ana.keyboard.press('Enter')
  await expect(view).toHaveCount(0)
  await saved(ana)

  await expect(title(ana)).toHaveValue('La place de Ben')
  const stored = await given.stored(id)
  expect(stored.page.title).toBe('La place de Ben')
  expect(stored.body_html).toBe('<p>Le marché ouvre à treize heures.</p><p>La place est vide. Personne.</p>')
  await expect.poll(async () => (await setAside(ana, id)).join()).toContain('à minuit pile.')
  expect((await setAside(ana, id)).join()).toContain('La place d’Ana')
})

async function opened(page: Page, id: number): Promise<Page> {
  await page.goto(`/emissions/${id}`)
  await expect(summary(page)).toBeVisible()
  return page
}

const summary = (page: Page) => page.getByRole('textbox', { name: 'Résumé', exact: true })
const title = (page: Page) => page.getByRole('textbox', { name: 'Titre', exact: true })
const lead = (page: Page) => page.getByRole('textbox', { name: 'Chapô', exact: true })
const subtitle = (page: Page) => page.getByRole('textbox', { name: 'Sous-titre', exact: true })

async function putCaret(page: Page, paragraph: Locator, key: 'Home' | 'End') {
  await paragraph.click()
  await page.keyboard.press(key)
}

async function saved(page: Page) {
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré à/ })).toBeVisible({ timeout: 30_000 })
}

/** The texts of the history that lost a merge: titles and summaries. */
async function setAside({ request }: Page, id: number): Promise<string[]> {
  const address = `/api/v1/broadcasts/${id}/revisions`
  const { data } = revisionEndpoints.list.reply.parse(await (await request.get(address)).json())
  const lost = data.filter(({ kind }) => kind === 'set_aside')
  const found = lost.map(async ({ n }) => {
    const reply = await request.get(`${address}/${n}`)
    const { broadcast } = RevisionContent.parse(await reply.json())
    return `${broadcast.page.title} ${broadcast.body_html}`
  })
  return Promise.all(found)
}

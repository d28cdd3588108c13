import { revisionEndpoints } from '#app/contract/revision-endpoints.ts'
import { userEndpoints } from '#app/contract/user.ts'
import { expect } from '#e2e/fixtures.ts'
import { caller } from '#e2e/given.ts'
import { PASSWORD } from '#e2e/server.ts'
import { row } from './row.ts'
import { LEAD, sitDown, TEXT } from './writer.ts'

row(
  {
    fault: 'Two people write in different fields at the same time',
    sees: ['Enregistré'],
    survives: 'Both texts, without a question',
  },
  async ({ given, join, broadcast, writer, sees, keeps }) => {
    const other = await sitDown(await (await join('chef')).newPage(), `/emissions/${broadcast.id}`)
    const subtitle = other.page.getByRole('textbox', { name: 'Sous-titre' })
    await subtitle.focus()
    await other.page.keyboard.type('Le sous-titre de l’autre')
    await writer.types()
    await Promise.all([other.asks(), writer.asks()])
    await other.settles()
    await writer.settles()
    await keeps()
    await sees(writer)
    expect((await given.stored(broadcast.id)).page.subtitle).toBe('Le sous-titre de l’autre')
  },
)

row(
  {
    fault: 'Two people write in the same field at the same time',
    sees: ['a modifié : Chapô. Vos modifications sont gardées.'],
    survives: 'The words of both',
  },
  async ({ given, join, broadcast, writer, sees, keeps }) => {
    const other = await sitDown(await (await join('chef')).newPage(), `/emissions/${broadcast.id}`)
    await writer.types()
    await other.lead.fill('Un tout autre chapô')
    await other.asks()
    await writer.asks()
    await sees(writer)
    // Whoever saves second has their own words first.
    const lead = async () => (await given.stored(broadcast.id)).lead ?? ''
    await expect
      .poll(async () => (await lead()).split('\n').toSorted())
      .toEqual([LEAD, 'Un tout autre chapô'].toSorted())
    await keeps({ lead: await lead() })
  },
)

row(
  {
    fault: 'Two people replace the same words at the same time',
    sees: ['Modifié aussi par quelqu’un d’autre : à vous de choisir', 'Deux versions'],
    survives: 'Both, side by side until a choice; what is not chosen is in the history',
  },
  async ({ given, server, join, sees, keeps }) => {
    const { id } = await given.broadcast({ page: { title: 'Le même mot' }, lead: 'Avant' })
    const [writer, other] = [
      await sitDown(await (await join('editor')).newPage(), `/emissions/${id}`),
      await sitDown(await (await join('chef')).newPage(), `/emissions/${id}`),
    ]
    await writer.page.context().setOffline(true) // whoever is slower, neither sees the other's words
    await writer.lead.press('Control+a')
    await writer.types()
    await other.lead.fill('Pendant')
    await other.asks()
    await other.settles()
    await writer.page.context().setOffline(false)
    await writer.asks()
    await sees(writer)
    const versions = writer.page.getByRole('region', { name: 'Deux versions' })
    await expect(versions).toContainText('Pendant')
    await versions.getByRole('radio', { name: 'Ma version' }).check()
    await versions.getByRole('button', { name: 'Garder ces choix' }).click()
    await writer.settles()
    await keeps({ id })
    const call = await caller(server.url, 'editor')
    const { data } = await call(revisionEndpoints.list, { params: { id }, query: {} })
    const aside = data.find(({ kind }) => kind === 'set_aside')
    const left = await call(revisionEndpoints.read, { params: { id, n: aside?.n ?? 0 } })
    expect(left.broadcast.lead).toBe('Pendant')
  },
)

row(
  {
    fault: 'Another person signs in, in another tab of the same browser',
    sees: ['Votre session est terminée'],
    survives: 'Nothing is sent under the other name; it leaves once its author is back',
  },
  async ({ given, broadcast, writer, sees, keeps }) => {
    const sign = (role: string) =>
      writer.page
        .context()
        .request.post('/api/v1/session', { data: { email: `${role}@demo.regie`, password: PASSWORD } })
    await sign('chef')
    const { clock } = writer.page // stopped: a slow machine's keys come so far apart that the dialog opens between two
    await clock.pauseAt((await writer.page.evaluate(() => Date.now())) + 1000)
    await writer.types()
    await clock.resume()
    await writer.asks()
    await sees(writer)
    expect((await given.stored(broadcast.id)).lead ?? '').toBe('')
    await writer.signsInAgain()
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: '401: the session ended',
    sees: ['Votre session est terminée', 'Session terminée : gardé sur cet appareil (2 modifications)'],
    survives: 'The page, the caret, the undo; what waited leaves once signed in',
  },
  async ({ writer, sees, keeps }) => {
    const { page, text } = writer
    await writer.types()
    await page.context().clearCookies()
    await writer.asks()
    await sees(writer)
    await writer.signsInAgain()
    await expect(text).toBeFocused()
    await page.keyboard.type(' Suite.')
    await writer.asks()
    await keeps({ html: `<p>${TEXT} Suite.</p>` })
    await writer.sees('Enregistré')
  },
)

row(
  {
    fault: '401 a second time, while the password is typed',
    sees: ['Votre session est terminée'],
    survives: 'The page comes back once signed in, and stays: no second dialog takes the keys',
  },
  async ({ writer, sees, keeps }) => {
    const { page, text } = writer
    await writer.types()
    await page.context().clearCookies()
    await writer.asks()
    await sees(writer)
    await writer.waits(60) // what is on screen is old, and asked for again when one comes back to it
    const told = page.waitForResponse(
      (answer) => answer.status() === 401 && answer.url().endsWith('/session'),
    )
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    await told
    await writer.signsInAgain()
    await expect(page.getByRole('dialog')).toBeHidden()
    await writer.waits(6)
    await expect(text).toBeFocused()
    await page.keyboard.type(' Suite.')
    await writer.asks()
    await keeps({ html: `<p>${TEXT} Suite.</p>` })
  },
)

row(
  {
    fault: '403: the rights are withdrawn while writing, then given back',
    sees: ['Pas enregistré : Votre rôle ne permet pas cette action.'],
    survives: 'The text on screen and on the device; sent by “Réessayer” once the rights are back',
  },
  async ({ server, writer, sees, keeps }) => {
    const admin = await caller(server.url, 'admin')
    const set = async (role: 'viewer' | 'editor') => {
      const { data } = await admin(userEndpoints.list, {})
      const user = data.find(({ email }) => email === 'editor@demo.regie')
      await admin(
        userEndpoints.update,
        { params: { id: user?.id ?? '' }, body: { role } },
        user?.lock_version,
      )
    }
    await set('viewer')
    await writer.types()
    await writer.asks()
    await sees(writer)
    await writer.shows()
    await set('editor')
    await writer.page.getByRole('button', { name: 'Réessayer' }).click()
    await keeps()
  },
)

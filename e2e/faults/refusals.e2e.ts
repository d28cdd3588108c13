import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { userEndpoints } from '#app/contract/user.ts'
import { expect } from '#e2e/fixtures.ts'
import { caller } from '#e2e/given.ts'
import { refuses } from './fault.ts'
import { row } from './row.ts'
import { HTML, LEAD, SAVE, TEXT } from './writer.ts'

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

row(
  {
    fault: '404: somebody put the broadcast in the trash',
    sees: ['Pas enregistré : '],
    survives: 'The text on screen and on the device; sent once the broadcast is out of the trash',
  },
  async ({ given, broadcast, writer, sees, keeps }) => {
    await writer.types()
    const trashed = await given.moved(await given.stored(broadcast.id), 'trashed')
    await writer.asks()
    await sees(writer)
    await writer.shows()
    await given.moved(trashed, 'draft')
    await writer.page.getByRole('button', { name: 'Réessayer' }).click()
    await keeps()
  },
)

row(
  {
    fault: '409: the server calls it a conflict',
    sees: ['Pas enregistré : Quelqu’un a modifié cet élément en même temps que vous.'],
    survives: 'The text on screen and on the device; sent by “Réessayer”',
  },
  async ({ network, writer, sees, keeps }) => {
    network.inject(...SAVE, refuses('conflict'), 1)
    await writer.types()
    await writer.asks()
    await sees(writer)
    await writer.page.getByRole('button', { name: 'Réessayer' }).click()
    await keeps()
  },
)

row(
  {
    fault: '412: the same person saved another field elsewhere',
    sees: ['Enregistré'],
    survives: 'Both, without a word',
  },
  async ({ given, server, broadcast, writer, sees, keeps }) => {
    await writer.types()
    const self = await caller(server.url, 'editor')
    const { lock_version } = await given.stored(broadcast.id)
    const body = { page: { subtitle: 'Écrit sur le téléphone' } }
    await self(broadcastEndpoints.update, { params: { id: broadcast.id }, query: {}, body }, lock_version)
    await writer.asks()
    await keeps()
    await sees(writer)
    expect((await given.stored(broadcast.id)).page.subtitle).toBe('Écrit sur le téléphone')
  },
)

row(
  {
    fault: '413: the text is too heavy for the server',
    sees: ['1 champ à corriger, le reste est enregistré'],
    survives: 'The other fields are saved, the text stays and leaves once changed',
  },
  async ({ given, broadcast, network, writer, sees, keeps }) => {
    network.inject(...SAVE, refuses('payload_too_large'), 1)
    await writer.types()
    await writer.asks()
    await sees(writer)
    await expect.poll(async () => (await given.stored(broadcast.id)).lead).toBe(LEAD)
    await writer.text.focus()
    await writer.page.keyboard.press('Control+End')
    await writer.page.keyboard.press('Backspace')
    await writer.asks()
    await keeps({ html: HTML.replace('.</p>', '</p>') })
  },
)

row(
  {
    fault: '422: the server refuses a field',
    sees: ['1 champ à corriger, le reste est enregistré'],
    survives: 'The other fields are saved, this one stays as typed and leaves once changed',
  },
  async ({ network, writer, sees, keeps }) => {
    const errors = [{ pointer: '/lead', code: 'custom', detail: 'Ce chapô est refusé.' }]
    network.inject(...SAVE, refuses('validation', { errors }), 1)
    await writer.types()
    await writer.asks()
    await sees(writer)
    await expect(writer.page.getByText('Ce chapô est refusé.')).toBeVisible()
    await expect(writer.lead).toHaveValue(LEAD)
    await writer.lead.press('Control+End')
    await writer.page.keyboard.type(' Fin')
    await writer.asks()
    await keeps({ lead: `${LEAD} Fin` })
  },
)

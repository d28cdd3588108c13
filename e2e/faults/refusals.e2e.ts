import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { expect } from '#e2e/fixtures.ts'
import { caller } from '#e2e/given.ts'
import { refuses } from './fault.ts'
import { row } from './row.ts'
import { HTML, LEAD, SAVE, sitDown, TEXT } from './writer.ts'

row(
  {
    fault: '404: the server knows the broadcast no more',
    sees: ['Pas enregistré : Cette page n’existe pas ou n’existe plus.'],
    survives: 'The text on screen and on the device; sent by “Réessayer” if it comes back',
  },
  async ({ network, writer, sees, keeps }) => {
    const gone = network.inject(...SAVE, refuses('not_found'))
    await writer.types()
    await writer.asks()
    await sees(writer)
    await writer.shows()
    gone.stop()
    await writer.page.getByRole('button', { name: 'Réessayer' }).click()
    await keeps()
  },
)

row(
  {
    fault: '409: the server calls it a conflict',
    sees: [
      'Pas enregistré : Cet élément a changé entre-temps, ou une autre demande est en cours.',
      'Gardé sur cet appareil.',
    ],
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

row(
  {
    fault: 'Somebody puts the broadcast in the trash while it is written',
    sees: [
      'Pas enregistré : Cette émission est à la corbeille. Gardé sur cet appareil.',
      'Pas encore enregistré',
    ],
    survives: 'The text on screen, on the device and to be copied; sent once the broadcast is restored',
  },
  async ({ given, broadcast, join, sees, keeps }) => {
    const writer = await sitDown(await (await join('chef')).newPage(), `/emissions/${broadcast.id}`)
    await writer.types()
    await given.moved(await given.stored(broadcast.id), 'trashed')
    await sees(writer)
    await writer.shows()
    const unstored = writer.page.getByRole('region', { name: 'Pas encore enregistré' })
    await expect(unstored).toContainText(LEAD)
    await expect(unstored).toContainText(TEXT)
    await expect(unstored.getByRole('button', { name: 'Copier' })).toHaveCount(2)
    await writer.page.getByRole('button', { name: 'Autres actions' }).click()
    await writer.page.getByRole('menuitem', { name: 'Restaurer' }).click()
    await writer.settles()
    await keeps()
    await expect(unstored).toBeHidden()
  },
)

import { expect } from '#e2e/fixtures.ts'
import { broadcastEndpoints } from '#app/contract/broadcast-endpoints.ts'
import { caller } from '#e2e/given.ts'
import { answers, cutAfter, held } from './fault.ts'
import { row } from './row.ts'
import { atWork, sitDown } from './writer.ts'

row(
  {
    fault: 'Answers come out of order: a reading asked before the save arrives after it',
    sees: ['Enregistré'],
    survives: 'What is on screen: an older answer is written over nothing',
  },
  async ({ given, server, broadcast, network, writer, sees, keeps }) => {
    const old = held()
    const reading = network.inject('GET', /\/api\/v1\/broadcasts\/\d+$/, old.fault, 1)
    const chef = await caller(server.url, 'chef')
    const { lock_version } = await given.stored(broadcast.id)
    const body = { page: { subtitle: 'Écrit ailleurs' } }
    await chef(broadcastEndpoints.update, { params: { id: broadcast.id }, query: {}, body }, lock_version)
    await writer.waits(40)
    await reading.met
    await writer.types()
    await writer.asks()
    await keeps()
    old.release()
    await writer.shows()
    await sees(writer)
    expect((await given.stored(broadcast.id)).page.subtitle).toBe('Écrit ailleurs')
  },
)

row(
  {
    fault: 'A page is created and the answer is lost',
    sees: ['Hors ligne : gardé sur cet appareil (3 modifications)'],
    survives: 'One page, whatever the number of tries (idempotency key)',
  },
  async ({ join, network, sees, keeps }) => {
    const title = 'Créée une seule fois'
    const page = await (await join('editor')).newPage()
    const writer = await sitDown(page, '/emissions/nouvelle')
    network.inject('POST', /^\/api\/v1\/broadcasts$/, cutAfter, 2)
    await page.getByRole('textbox', { name: 'Titre', exact: true }).fill(title)
    await writer.types()
    await writer.asks()
    await sees(writer)
    await writer.settles()
    await expect(page).toHaveURL(/\/emissions\/\d+$/)
    await keeps({ id: Number(page.url().split('/').at(-1)) })
    const found = await page.request.get(`/api/v1/broadcasts?q=${encodeURIComponent(title)}`)
    expect(broadcastEndpoints.list.reply.parse(await found.json()).data).toHaveLength(1)
  },
)

row(
  {
    fault: 'A release in the middle of the work: a part of the app is gone from the server',
    sees: ['Cette partie de Régie n’a pas pu être chargée.'],
    survives: 'Every key: it is back in the page once reloaded, and saved',
  },
  async ({ join, network, broadcast, sees, keeps }) => {
    const page = await (await join('editor')).newPage()
    const writer = await sitDown(page, `/emissions/${broadcast.id}`)
    const gone = network.inject('GET', /^\/assets\//, answers(404, 'text/plain', 'Not found'))
    await writer.types()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    await sees(writer)
    gone.stop()
    await page.getByRole('button', { name: 'Recharger la page' }).click()
    await writer.shows()
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'A part that comes by itself once the page is open cannot be loaded',
    sees: ['Enregistré'],
    survives: 'The page and what is being typed in it: nothing takes its place',
  },
  async ({ join, network, broadcast, sees, keeps }) => {
    const page = await (await join('editor')).newPage()
    await sitDown(page, `/emissions/${broadcast.id}`) // from now on the device has a journal
    const gone = network.inject('GET', /^\/assets\/Strip-.*\.css$/, answers(404, 'text/plain', 'Not found'))
    await page.reload()
    const writer = await atWork(page)
    await gone.met
    await writer.types()
    await writer.settles()
    await sees(writer)
    await keeps()
  },
)

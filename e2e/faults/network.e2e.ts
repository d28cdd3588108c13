import { cutAfter, cutBefore, held, silenceAfter, silenceBefore, twice } from './fault.ts'
import { row, test } from './row.ts'
import { LEAD, SAVE } from './writer.ts'

// While its server is out of reach, the app comes from the service worker.
test.use({ serviceWorkers: 'allow' })

const CUT = ['Hors ligne : gardé sur cet appareil (2 modifications)']

row(
  {
    fault: 'The connection breaks before the server hears of the save',
    sees: CUT,
    survives: 'Kept on the device, sent again by itself',
  },
  async ({ network, writer, sees, keeps }) => {
    network.inject(...SAVE, cutBefore, 1)
    await writer.types()
    await writer.waits(3)
    await sees(writer)
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'The connection breaks after the server saved, before it answers',
    sees: CUT,
    survives: 'Written once; the next try finds it there, and nothing is called a conflict',
  },
  async ({ network, writer, sees, keeps }) => {
    network.inject(...SAVE, cutAfter, 1)
    await writer.types()
    await writer.waits(3)
    await sees(writer)
    await writer.settles()
    await keeps()
  },
)

for (const [when, silence] of [
  ['before the server heard of the save', silenceBefore],
  ['after the server saved', silenceAfter],
] as const)
  row(
    {
      fault: `Nothing answers any more, ${when}`,
      sees: ['Le serveur ne répond pas : gardé sur cet appareil (2 modifications)'],
      survives: 'Sent again by itself, written once, and nothing is called a conflict',
    },
    async ({ network, writer, sees, keeps }) => {
      const fault = network.inject(...SAVE, silence, 1)
      await writer.types()
      await writer.asks()
      await fault.met
      await writer.waits(65)
      await sees(writer)
      await writer.settles()
      await keeps()
    },
  )

row(
  {
    fault: 'The same save is delivered twice',
    sees: ['Enregistré'],
    survives: 'Written once, and nothing is called a conflict',
  },
  async ({ network, writer, sees, keeps }) => {
    const fault = network.inject(...SAVE, twice, 1)
    await writer.types()
    await writer.waits(3)
    await fault.met
    await keeps()
    await sees(writer)
  },
)

row(
  {
    fault: 'Offline for an hour',
    sees: CUT,
    survives: 'What was typed before and during, sent when the network is back',
  },
  async ({ network, writer, sees, keeps }) => {
    await network.unplug()
    await writer.types()
    await writer.waits(3)
    await sees(writer)
    for (let minutes = 0; minutes < 60; minutes += 10) await writer.waits(600)
    await sees(writer)
    await writer.lead.press('Control+End')
    await writer.page.keyboard.type(' Plus tard.')
    await network.plug()
    await writer.settles()
    await keeps({ lead: `${LEAD} Plus tard.` })
  },
)

row(
  {
    fault: 'The network comes and goes with each key',
    sees: ['Enregistré'],
    survives: 'Every word, in order',
  },
  async ({ network, writer, sees, keeps }) => {
    await writer.text.focus()
    for (const word of WORDS) {
      await network.unplug()
      await writer.page.keyboard.type(`${word} `)
      await writer.waits(3)
      await network.plug()
      await writer.page.keyboard.type('puis ')
      await writer.waits(3)
    }
    await writer.settles()
    await keeps({ lead: '', html: `<p>${WORDS.map((word) => `${word} puis`).join(' ')}</p>` })
    await sees(writer)
  },
)

row(
  {
    fault: 'The server takes thirty seconds to answer, and one types on',
    sees: ['Enregistrement… Le serveur tarde à répondre : gardé sur cet appareil (2 modifications)'],
    survives: 'What was typed meanwhile is not written over, and leaves next',
  },
  async ({ network, writer, sees, keeps }) => {
    const slow = held()
    const fault = network.inject(...SAVE, slow.fault, 1)
    await writer.types()
    await writer.asks()
    await fault.met
    await writer.lead.press('Control+End')
    await writer.page.keyboard.type(' Pendant ce temps.')
    await writer.waits(29)
    await sees(writer)
    slow.release()
    await writer.waits(3)
    await keeps({ lead: `${LEAD} Pendant ce temps.` })
    await writer.sees('Enregistré')
  },
)

const WORDS = ['un', 'deux', 'trois', 'quatre', 'cinq']

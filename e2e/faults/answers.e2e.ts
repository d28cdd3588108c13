import { refuses, answers, halved, misshapen } from './fault.ts'
import { row } from './row.ts'
import { SAVE } from './writer.ts'

row(
  {
    fault: 'The server fails (500) three times over',
    sees: ['Le serveur a une panne (500) : gardé sur cet appareil (2 modifications)'],
    survives: 'Kept on the device, sent again by itself',
  },
  async ({ network, writer, sees, keeps }) => {
    const fault = network.inject(...SAVE, refuses('internal'), 3)
    await writer.types()
    await writer.waits(3)
    await fault.met
    await sees(writer)
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'An intermediary answers 502 with a page of HTML',
    sees: ['Le serveur ne répond pas : gardé sur cet appareil (2 modifications)'],
    survives: 'Kept on the device, sent again by itself',
  },
  async ({ network, writer, sees, keeps }) => {
    network.inject(...SAVE, answers(502, 'text/html', '<html><h1>502 Bad Gateway</h1></html>'), 1)
    await writer.types()
    await writer.waits(3)
    await sees(writer)
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'Too many requests (429), with a time to wait',
    sees: ['Le serveur demande d’attendre : gardé sur cet appareil (2 modifications)'],
    survives: 'Kept on the device, sent again after that time and not before',
  },
  async ({ network, writer, sees, keeps }) => {
    network.inject(...SAVE, refuses('rate_limited', { retry_after: 90 }), 1)
    await writer.types()
    await writer.waits(3)
    await sees(writer)
    const again = network.inject(...SAVE, ({ forward, send }) => forward().then(send), 1)
    await writer.waits(80)
    await sees(writer)
    await writer.waits(20)
    await again.met
    await keeps()
  },
)

row(
  {
    fault: 'The answer to a save is cut JSON',
    sees: ['Le serveur a répondu de travers : gardé sur cet appareil (2 modifications)'],
    survives: 'Written once; the next try finds it there and says so',
  },
  async ({ network, writer, sees, keeps }) => {
    network.inject(...SAVE, halved, 1)
    await writer.types()
    await writer.waits(3)
    await sees(writer)
    await writer.settles()
    await keeps()
  },
)

row(
  {
    fault: 'The answer to a save breaks the schema',
    sees: ['Le serveur a répondu de travers : gardé sur cet appareil (2 modifications)'],
    survives: 'Written once; the next try finds it there and says so',
  },
  async ({ network, writer, sees, keeps }) => {
    network.inject(...SAVE, misshapen, 1)
    await writer.types()
    await writer.waits(3)
    await sees(writer)
    await writer.settles()
    await keeps()
  },
)

import { refuses } from './fault.ts'
import { row } from './row.ts'
import { LEAD, SAVE, sitDown } from './writer.ts'

row(
  {
    fault: 'The tab is closed in the middle of a word, and opened again while the server is out',
    sees: ['Le serveur ne répond pas : gardé sur cet appareil (2 modifications)'],
    survives: 'Every key: it is back in the page, and saved once the server is there',
  },
  async ({ network, broadcast, writer, sees, keeps }) => {
    const outage = network.inject(...SAVE, refuses('unavailable'))
    await writer.types()
    await writer.page.close()
    const again = await sitDown(await writer.page.context().newPage(), `/emissions/${broadcast.id}`)
    await again.shows()
    await again.waits(3)
    await sees(again)
    outage.stop()
    await again.settles()
    await keeps()
  },
)

row(
  {
    fault: 'The page is left by a link in the middle of a word, then the back button',
    sees: ['Enregistré'],
    survives: 'It is saved before the other page opens, and is there on coming back',
  },
  async ({ writer, sees, keeps }) => {
    const { page } = writer
    await writer.types()
    await page.getByRole('navigation', { name: 'Navigation principale' }).getByText('Émissions').click()
    await page.waitForURL(/\/emissions$/)
    await keeps()
    await page.goBack()
    await writer.shows()
    await sees(writer)
  },
)

row(
  {
    fault: 'The device falls asleep in the middle of a word (frozen page), and wakes up',
    sees: ['Enregistré'],
    survives: 'What was typed leaves on waking up',
  },
  async ({ writer, sees, keeps }) => {
    const { page } = writer
    const devtools = await page.context().newCDPSession(page)
    await writer.types()
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
    await writer.waits(3600)
    await keeps()
    await sees(writer)
  },
)

row(
  {
    fault: 'Two tabs of the same person on the same page',
    sees: ['Enregistré'],
    survives: 'What is typed in each: the other shows it at once, and nothing is called a conflict',
  },
  async ({ broadcast, writer, sees, keeps }) => {
    const other = await sitDown(await writer.page.context().newPage(), `/emissions/${broadcast.id}`)
    await writer.types()
    await other.shows()
    await other.page.bringToFront()
    await other.lead.press('Control+End')
    await other.page.keyboard.type(' Et ici.')
    await other.asks()
    await writer.page.bringToFront()
    await writer.settles()
    await keeps({ lead: `${LEAD} Et ici.` })
    await sees(writer)
    await sees(other)
  },
)

// What a visitor downloads, read from the built app: bytes are gzipped JS + CSS, 1 kB is 1,000 bytes.
// A route's lazy parts count as if all of them were opened, except on the list: that is the first load. What comes long
// after a page can be used has a row of its own: drag and drop and dialogs, when the browser is idle, the history,
// when asked for, and meeting the words of others. All that comes by itself while a page rests has a row for its sum.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { restingParts } from './restingParts.js'

const app = 'dist/app'
const manifest = JSON.parse(readFileSync(`${app}/.vite/manifest.json`, 'utf8'))
const split = /^src\/routes\/(.+)\.tsx\?tsr-split=component$/
const routes = Object.keys(manifest).flatMap((key) => {
  const path = key.match(split)?.[1]
  return path ? [{ key, parts: path.split(/[/.]/).filter((part) => part !== 'route') }] : []
})

const pages = routes.filter((route) => !routes.some((other) => other !== route && isFrameOf(route, other)))
// The list is part of the first file: its route asks not to be split.
const list = closure(['index.html'])
if (!list.some((key) => holds(key, /src\/features\/broadcast-list\//)))
  throw new Error('The list is no longer part of the first file: count what it loads')
const editor = pageAt('/emissions/nouvelle')
/** What comes once a page can be used, by that page: `[what, the module that brings it, kB]`. */
const later = {
  '/emissions/nouvelle': [
    ['drag and drop, at idle', 'src/ui/Dragging.tsx', 20],
    ['the history, once opened', 'src/features/history/HistoryPanel.tsx', 20],
    ['taking in words of others, at idle', 'src/editor/receive.ts', 20],
    ['merging, when two wrote in one field', 'src/features/broadcast-editor/mergeFields.ts', 20],
    [
      'whose words came in, and choosing between two versions, at idle',
      'src/features/broadcast-editor/TwoVersions.tsx',
      20,
    ],
    [
      'what an earlier visit left, to be taken or dropped, at idle',
      'src/features/broadcast-editor/FoundText.tsx',
      5,
    ],
    ['what the trash lets nobody save, to be copied', 'src/features/broadcast-editor/InTrash.tsx', 5],
    ['asking for a link or a picture, at idle', 'src/editor/Asking.tsx', 20],
    ['mending the text of a former site, at idle', 'src/features/broadcast-editor/LegacyNotice.tsx', 20],
    ['beginning with a template, once a series is chosen', 'src/features/broadcast-editor/BeginOffer.tsx', 8],
    ['chapters, at idle', 'src/features/broadcast-editor/ChaptersField.tsx', 20],
    ['checks, and the question before publishing, at idle', 'src/features/publication/PublishDialog.tsx', 20],
    ['the panel of checks, once opened', 'src/features/publication/ChecksPanel.tsx', 20],
    ['what a live collides with, at idle', 'src/features/broadcast-editor/PlannedClashes.tsx', 5],
    ['who else is here, at idle', 'src/features/presence/PeopleHere.tsx', 20],
    ['the other moves, at idle', 'src/features/publication/MoveMenu.tsx', 20],
    ['the next of a queue of defects, in one', 'src/features/health/QueueStrip.tsx', 20],
    ['sharing, at idle', 'src/features/publication/ShareLinks.tsx', 20],
    ['names like one about to be made, when it is asked for', 'src/api/similarNames.ts', 5],
  ],
  '/emissions/$id/preparation': [
    ['what a live collides with, at idle', 'src/features/bookings/BookingClashes.tsx', 5],
    ['the hours and contact of a guest, at idle', 'src/features/bookings/BookingDetails.tsx', 20],
    ['a running order, at idle', 'src/features/running-order/RunningOrder.tsx', 20],
    ['a running order in and out, at idle', 'src/features/running-order/OrderTools.tsx', 22],
    ['CSV, when asked for', 'src/features/running-order/csv.ts', 20],
    ['the checklist of a live, at idle', 'src/features/checklist/Checklist.tsx', 20],
  ],
  '/emissions/$id/direct': [
    ['the live put into its page, once it is over', 'src/features/after-live/AfterLivePanel.tsx', 20],
    ['merging, when two wrote in one field', 'src/features/production/mergeProduction.ts', 5],
  ],
  '/invites': [
    ['views, files and table of a list, at rest', 'src/features/list-work/ListWork.tsx', 40],
    ['many edited at once, with the table, at rest', 'src/features/list-work/BulkPanel.tsx', 46],
  ],
  '/importer/$noun': [['reading a CSV, when a file is chosen', 'src/features/imports/readFile.ts', 20]],
  '/invites/$id': [
    ['the writing surface, at idle', 'src/editor/SheetSurface.tsx', 125],
    ['words kept on the device, once it is open', 'src/save/sheetDevice.tsx', 10],
    ['how a guest is reached, when asked for', 'src/features/guests/GuestContactDialog.tsx', 5],
    ['merging with another, when asked for', 'src/features/duplicates/MergeWithDialog.tsx', 12],
  ],
  '/tags/$id': [['the writing surface, at idle', 'src/editor/SheetSurface.tsx', 125]],
  '/agenda': [
    ['a month, once asked for', 'src/features/schedule/MonthGrid.tsx', 5],
    ['a live and its form, at idle', 'src/features/schedule/ScheduleDialogs.tsx', 20],
    ['what a live collides with, once moved', 'src/features/productions/tellClashes.ts', 10],
    ['subscribing, at idle', 'src/features/calendar-feeds/CalendarAddresses.tsx', 20],
  ],
  '/series/$id': [['what is planned and what will be, at idle', 'src/features/templates/Ahead.tsx', 20]],
  '/sante': [['mending what is mechanical, at idle', 'src/features/health/CureDialog.tsx', 20]],
  '/campagne': [['search everywhere, at idle', 'src/features/shell/Palette.tsx', 10]],
}
const apart = Object.values(later)
  .flat()
  .map(([, part]) => part)
for (const part of apart)
  if (!manifest[part]) throw new Error(`${part} is no chunk of its own: say what comes later`)
/** What the pages people stay on fetch by themselves while they rest, in kB. */
const atRest = { '/emissions': 84, '/emissions/$id': 67, '/agenda': 34 }
/** What the frame of every page fetches so: its code is in the first file, with that of the list. */
const ofFrame = ['src/features/shell/Palette.tsx', 'src/features/offline/StripLines.tsx']
const whenAsked = Object.values(later)
  .flat()
  .flatMap(([name, part]) => (/ at (idle|rest)$/.test(name) ? [] : [part]))
const resting = restingParts().filter((part) => part in manifest && !whenAsked.includes(part))
const rows = [
  weight('first load of /emissions', list, 220),
  budget('  its page, scripts and styles', filesOf(list).length + 1, 8, 'files'),
  budget(
    '  editor code in it',
    list.filter((key) => holds(key, /@tiptap|prosemirror|src\/(editor|contract\/document)\//)).length,
    0,
    'files',
  ),
  ...pages.map(pageRow),
  ...Object.entries(later).flatMap(([address, parts]) =>
    parts.map(([name, part, limit]) => weight(`  ${name}`, laterThan(pageAt(address), part), limit)),
  ),
  ...Object.entries(atRest).map(([address, limit]) =>
    weight(`${address} at rest, all of it`, comesAtRest(address), limit),
  ),
  // It names every file that it keeps.
  budget('service worker', gzipSync(readFileSync(`${app}/sw.js`), { level: 9 }).length / 1000, 17),
  budget('fonts', fontBytes() / 1000, 90),
]

for (const { name, value, limit, unit, ok, parts } of rows) {
  const amount = value.toFixed(unit === 'kB' ? 1 : 0).padStart(7)
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(42)} ${amount} of ${limit} ${unit}`)
  if (!ok)
    for (const { file, kB } of parts.slice(0, 8)) console.log(`${kB.toFixed(1).padStart(12)} kB ${file}`)
}
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1

function pageRow(page) {
  const address = addressOf(page)
  const opensEditor = page === editor || /^\/emissions\/\$\w+$/.test(address)
  const limit = opensEditor ? 190 : address === '/agenda' ? 100 : 40
  const own = withLazy(chunksOf(page).filter((key) => !list.includes(key)))
  return weight(`${address} adds`, own, limit)
}

function budget(name, value, limit, unit = 'kB', parts = []) {
  return { name, value, limit, unit, parts, ok: value <= limit }
}

/** The bytes of all files of the chunks; where they are too many, the heaviest are named. */
function weight(name, keys, limit) {
  const parts = filesOf(keys).map((file) => ({
    file,
    kB: gzipSync(readFileSync(`${app}/${file}`), { level: 9 }).length / 1000,
  }))
  const sum = parts.reduce((total, { kB }) => total + kB, 0)
  return budget(
    name,
    sum,
    limit,
    'kB',
    parts.sort((a, b) => b.kB - a.kB),
  )
}

function pageAt(address) {
  const page = pages.find((each) => addressOf(each) === address)
  if (!page) throw new Error(`The built app has no page at ${address}: give its route a component`)
  return page
}

function isFrameOf(frame, page) {
  return frame.parts.every((part, depth) => part === page.parts[depth])
}

/** `_shell/emissions/index` is the page at /emissions; a part in _ or () is a frame, not an address. */
function addressOf({ parts }) {
  const named = parts.filter((part) => part !== 'index' && !/^(_|\()/.test(part))
  return `/${named.map((part) => part.replace(/_$/, '')).join('/')}`
}

/** The chunks a route cannot start without: the entry, the frames around it, and what they import. */
function chunksOf(page) {
  const frames = routes.filter((frame) => isFrameOf(frame, page))
  return closure(['index.html', ...frames.map(({ key }) => key)])
}

function closure(keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue
    seen.add(key)
    closure(manifest[key].imports ?? [], seen)
  }
  return [...seen]
}

function withLazy(own) {
  const lazy = own
    .flatMap((key) => manifest[key].dynamicImports ?? [])
    .filter((key) => !key.startsWith('src/routes/') && !apart.includes(key))
  const all = closure([...own, ...lazy]).filter((key) => !list.includes(key))
  return all.length === own.length ? own : withLazy(all)
}

/** What a part that comes later adds to all that a page may load. */
function laterThan(page, part) {
  const there = withLazy(chunksOf(page))
  return closure([part]).filter((key) => !there.includes(key) && !list.includes(key))
}

/** What a page that is left alone fetches by itself, in turn, beyond what it was opened with. */
function comesAtRest(address) {
  const isList = address === '/emissions'
  const opened = isList ? list : chunksOf(pageAt(address)).filter((key) => !list.includes(key))
  const parts = new Set(isList ? [] : ofFrame)
  for (let before = -1; parts.size > before;) {
    before = parts.size
    const here = [...opened, ...closure([...parts])].filter((key) => isList || !list.includes(key))
    for (const key of here.flatMap((chunk) => manifest[chunk].dynamicImports ?? []))
      if (resting.includes(key)) parts.add(key)
  }
  return closure([...parts]).filter((key) => !opened.includes(key) && !list.includes(key))
}

function filesOf(keys) {
  return [...new Set(keys.flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]))]
}

/** The bundler's own helpers have no sources. */
function holds(key, source) {
  const map = `${app}/${manifest[key].file}.map`
  const { sources } = existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : { sources: [] }
  return sources.some((path) => source.test(path))
}

function fontBytes() {
  const fonts = readdirSync(app, { recursive: true }).filter((file) => file.endsWith('.woff2'))
  return fonts.reduce((sum, file) => sum + readFileSync(`${app}/${file}`).length, 0)
}

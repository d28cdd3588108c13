// `npm start`: on a bare machine, installs what is missing and builds; then runs Régie in this very process,
// so that Ctrl-C reaches it. Written for any Node, so that an old one can be told.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { admits, inWords } from './node-versions.js'

const root = new URL('..', import.meta.url)
process.chdir(fileURLToPath(root))
refuseOldNode()
if (existsSync('.env')) process.loadEnvFile('.env')
const { install } = await import('./install.js')
await install()
await buildIfStale()
endWithNpm()
await import(new URL('dist/server/main.js', root))

function refuseOldNode() {
  const wanted = JSON.parse(readFileSync('package.json', 'utf8')).engines.node
  if (admits(wanted, process.versions.node)) return
  const [inFrench, inEnglish] = [inWords(wanted, 'ou plus récent'), inWords(wanted, 'or newer')]
  console.error(`Régie demande ${inFrench}\u00A0; celui-ci est ${process.version}. https://nodejs.org`)
  console.error(`Régie needs ${inEnglish}; this is ${process.version}.`)
  process.exit(1)
}

async function buildIfStale() {
  const { stampOf } = await import('./stamp.js')
  if (existsSync('dist/.stamp') && readFileSync('dist/.stamp', 'utf8') === stampOf()) return
  console.log('Construction de l’application…')
  // In a process of its own: the builder's memory goes away with it.
  const { run } = await import('./run.js')
  const { ok } = await run('node scripts/build.js')
  if (!ok) throw new Error('The build failed: what it says is above.')
}

/** npm, told to end by a signal, leaves what it started running: notice that it is gone. */
function endWithNpm() {
  const parent = process.ppid
  const check = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(check, 500).unref()
}

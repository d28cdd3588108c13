// The words of the interface: every language says the same things, nothing is said twice or to nobody,
// and French is typeset as French.
import { readdirSync, readFileSync } from 'node:fs'

const settings = readJson('project.inlang/settings.json')
const areas = settings['plugin.inlang.messageFormat'].pathPattern.map(
  (path) => path.match(/messages\/(.+)\.\{/)[1],
)
const sources = readdirSync('src', { recursive: true })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('paraglide'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')
const used = new Set([...sources.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key))

const seen = new Map()
const faults = [...unlistedFiles(), ...areas.flatMap(faultsOfArea)]
for (const fault of faults) console.log(fault)
console.log(`${seen.size} messages in ${settings.locales.join(' and ')}, faults: ${faults.length}`)
process.exitCode = faults.length === 0 ? 0 : 1

function unlistedFiles() {
  return readdirSync('messages')
    .filter((file) => !areas.includes(file.replace(/\.\w+\.json$/, '')))
    .map((file) => `messages/${file} is not listed in project.inlang/settings.json`)
}

function faultsOfArea(area) {
  const [base, ...others] = settings.locales.map((locale) => messagesOf(area, locale))
  return [
    ...others.flatMap((other) => differences(base, other)),
    ...[...base.messages].flatMap(([key, message]) => [
      ...(used.has(key) ? [] : [`${base.file}: ${key} is used nowhere: delete it`]),
      ...(seen.has(key)
        ? [`${base.file}: ${key} is already in ${seen.get(key)}`]
        : (seen.set(key, base.file), [])),
      ...frenchFaults(textOf(message)).map((fault) => `${base.file}: ${key} ${fault}`),
    ]),
  ]
}

function differences(base, other) {
  const keys = new Set([...base.messages.keys(), ...other.messages.keys()])
  return [...keys].flatMap((key) => {
    if (!base.messages.has(key)) return [`${base.file} lacks ${key}`]
    if (!other.messages.has(key)) return [`${other.file} lacks ${key}`]
    const [ours, theirs] = [parametersOf(base.messages.get(key)), parametersOf(other.messages.get(key))]
    return ours === theirs ? [] : [`${key} takes {${ours}} in ${base.file} and {${theirs}} in ${other.file}`]
  })
}

function messagesOf(area, locale) {
  const file = `messages/${area}.${locale}.json`
  const { $schema: _, ...messages } = readJson(file)
  return { file, messages: new Map(Object.entries(messages)) }
}

/** A message is a text, or variants by number or gender: [{ declarations, selectors, match }]. */
function textOf(message) {
  return typeof message === 'string'
    ? message
    : message.flatMap(({ match }) => Object.values(match)).join('\n')
}

function parametersOf(message) {
  const names =
    typeof message === 'string'
      ? [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      : message
          .flatMap(({ declarations }) => declarations)
          .flatMap((line) => line.match(/^input (\w+)/)?.[1] ?? [])
  return [...new Set(names)].sort().join(', ')
}

function frenchFaults(text) {
  const rules = [
    [/'/, 'has a straight apostrophe: ’'],
    [/"/, 'has straight quotes: « » with U+00A0 inside'],
    [/\.\.\./, 'has three dots: …'],
    [/[\p{L}\p{N})}»] ?[;?]/u, 'needs U+202F before ; and ?'],
    [/!/, 'raises its voice: no exclamation marks'],
    [/[^\u00A0]:(\s|$)/, 'needs U+00A0 before :'],
    [/«[^\u00A0]|[^\u00A0]»/, 'needs U+00A0 inside « »'],
  ]
  return rules.filter(([pattern]) => pattern.test(text)).map(([, fault]) => fault)
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

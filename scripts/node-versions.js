// Written for any Node, so that an old one can be told.

/**
 * Whether `engines.node` admits a version: `^` within its major, `>=` from there on.
 * @param {string} wanted as in "^20.19.0 || >=24.0.0"
 * @param {string} version as in "20.19.0"
 */
export function admits(wanted, version) {
  const [ours, ourMinor] = version.split('.').map(Number)
  return rangesOf(wanted).some(({ major, minor, onwards }) =>
    ours === major ? ourMinor >= minor : onwards && ours > major,
  )
}

/**
 * The same in words: "Node 20 (20.19 or newer), 24 or newer".
 * @param {string} wanted
 * @param {string} orNewer
 */
export function inWords(wanted, orNewer) {
  const said = rangesOf(wanted).map(({ major, minor, onwards }) =>
    onwards ? `${major} ${orNewer}` : `${major} (${major}.${minor} ${orNewer})`,
  )
  return `Node ${said.join(', ')}`
}

function rangesOf(wanted) {
  return wanted.split(' || ').map((range) => {
    const [major, minor] = range.replace(/^\D+/, '').split('.').map(Number)
    return { major, minor, onwards: range.startsWith('>=') }
  })
}

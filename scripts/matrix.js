// The matrix of faults: read from a report of Playwright, and written as a table.

/**
 * @typedef {{ group: string, fault: string, sees: string[], survives: string, lost: number | null }} Fault `lost`: null when the test did not pass or did not run
 */

/**
 * The rows that the tests of e2e/faults declare, in their order; a test that declares none is left out.
 * @param {{ suites: object[] }} report of the `json` reporter, of a run or of `--list`
 * @returns {Fault[]}
 */
export function faultsIn({ suites }) {
  return suites.flatMap((suite) => suite.specs.flatMap((spec) => faultOf(suite.file, spec)))
}

function faultOf(file, { title, ok, tests }) {
  const annotations = tests.flatMap((one) => one.annotations)
  const said = (type) => annotations.filter((one) => one.type === type).map((one) => one.description)
  const [survives] = said('survives')
  if (survives === undefined) return []
  const lost = ok && tests.some(({ results }) => results.length > 0) ? Number(said('lost').at(-1)) : null
  const group = file.replace(/^.*\//, '').replace('.e2e.ts', '')
  return [{ group, fault: title, sees: said('sees'), survives, lost }]
}

/** @param {Fault[]} faults */
export function matrix(faults) {
  const rows = faults.map(({ fault, sees, survives, lost }) => [
    fault,
    quoted(sees),
    survives,
    lost === 0 ? '✓' : '✗',
    lost ?? '?',
  ])
  const lost = faults.reduce((sum, one) => sum + (one.lost ?? 0), 0)
  const held = faults.filter((one) => one.lost === 0).length
  return `${table([['Fault', 'What the editor sees', 'What survives', '', 'Lost'], ...rows])}

${faults.length} faults, ${held} held, lost characters: ${lost}`
}

/**
 * docs/reliability.md. It says what is declared, and nothing of one run or another.
 * @param {Fault[]} faults
 */
export function reliability(faults) {
  const groups = [...new Set(faults.map(({ group }) => group))]
  const parts = groups.map((group) => {
    const rows = faults.filter((one) => one.group === group)
    const cells = rows.map(({ fault, sees, survives }) => [fault, quoted(sees), survives])
    const title = group.charAt(0).toUpperCase() + group.slice(1)
    return `## ${title}\n\n${table([['Fault', 'What the editor sees', 'What survives'], ...cells])}`
  })
  return `${INTRODUCTION(faults.length)}\n\n${parts.join('\n\n')}\n`
}

const INTRODUCTION = (count) => `# What happens when things go wrong

Nothing that was typed is lost, and nothing is written over. Each of the ${count} rows below is a test of \`e2e/faults\`: a browser types two known texts into the built app, the fault is made, in a proxy between the browser and the real server or by killing one of them, and the words in the second column must be on screen. Then the fault ends, and the server must hold exactly what was typed: lost characters, 0 in every row.

\`npm run faults\` runs them, prints this matrix with what was lost, and writes this page from what the tests declare; \`npm run check\` fails when the two differ.`

const quoted = (words) => words.map((one) => `«\u00A0${one}\u00A0»`).join(', ')

function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

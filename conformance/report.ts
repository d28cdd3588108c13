import type { Finding } from './finding.ts'

const SIGNS = { conforms: '✓', missing: '–', untried: '·', wrong: '✗' } as const
const NOTES = {
  conforms: '',
  missing: ' (not offered: the app hides it)',
  untried: ' (publishes a page for a moment: --publish)',
  wrong: '',
} as const

/** What was found, rule by rule, then the sum. */
export function report(findings: Finding[]): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const blocks = rules.map((rule) => {
    const found = findings.filter((finding) => finding.rule === rule)
    return [`Rule ${rule}`, ...found.flatMap(linesOf)].join('\n')
  })
  const count = (outcome: Finding['outcome']) =>
    findings.filter((finding) => finding.outcome === outcome).length
  const sum = `${count('conforms')} conform, ${count('missing')} missing, ${count('wrong')} wrong`
  const untried = count('untried') > 0 ? `, ${count('untried')} untried` : ''
  return [...blocks, sum + untried].join('\n\n')
}

function linesOf({ name, outcome, found, request, answer }: Finding): string[] {
  const line = `  ${SIGNS[outcome]} ${name}${NOTES[outcome]}`
  if (outcome !== 'wrong') return [line]
  return [line, `      found: ${found}`, `      request: ${request}`, `      answer: ${answer}`]
}

/** The parts of a person's name as stored; '' and null are the same. `particle` is `de`, `d’`, `Le`, `van`… */
type NameParts = { given_name?: string | null; particle?: string | null; family_name?: string | null }

/** What may be known of a guest's name; `kind` is the contract's, a person when absent. */
export type KnownName = NameParts & { display_name?: string | null; kind?: string }

/** A guess at the parts of a name, for a person to confirm: `sure` is never true. */
export type NameProposal = { given_name: string; particle: string; family_name: string; sure: false }

/**
 * The name in a sentence: `Simone de Beauvoir`, `Jean d’Ormesson`. The written `display_name` wins, so pseudonyms
 * and collectives stay as they sign; '' when nothing is known.
 */
export function displayName({ display_name, given_name, particle, family_name }: KnownName): string {
  return display_name?.trim() || [given_name?.trim(), glue(particle, family_name)].filter(Boolean).join(' ')
}

/**
 * The name in a list: `Beauvoir, Simone de`, `Ormesson, Jean d’`, `Le Bris, Michel`, `La Fontaine, Jean de`. French
 * usage: `de` and `d’` go after the given name, articles (`Le`, `La`, `Du`, `Des`…) and foreign particles stay with
 * the surname. Without a family name, and for collectives and organisations, it is the display name.
 */
export function sortName(name: KnownName): string {
  if (!name.family_name?.trim() || (name.kind ?? 'person') !== 'person') return displayName(name)
  const { particle = '', family = '' } =
    LEADING_PARTICLE.exec(glue(name.particle, name.family_name))?.groups ?? {}
  const after = [name.given_name?.trim(), particle.trim().replace("'", '’')].filter(Boolean).join(' ')
  const surname = family.replace(/^l(?=(a|e|es)\s|[’'])/, 'L')
  return after ? `${surname}, ${after}` : surname
}

/**
 * Guesses the parts of an imported label, surname first: `Chaput Renaud`, `Le Bris Michel`, `Beauvoir Simone de`.
 * Two first names, double given names and collectives fool it: keep the label and ask. One word is a family name.
 */
export function splitLegacyLabel(label: string): NameProposal {
  const words = split(label.replace(',', ' '))
  const particle = PARTICLES.has(words.at(-1) ?? '') ? (words.pop() ?? '') : ''
  const isFamilyInitial = /^\p{Lu}\.$/u.test(words.at(-1) ?? '')
  const given = words.length < 2 ? '' : ((isFamilyInitial ? words.shift() : words.pop()) ?? '')
  return propose(given, particle, words)
}

/** Guesses the parts of a name written given name first: `Renaud Chaput`, `Simone de Beauvoir`, `Michel Le Bris`. */
export function splitDisplayName(name: string): NameProposal {
  const words = split(name)
  const given = words.length < 2 ? '' : (words.shift() ?? '')
  const particle = words.length > 1 && PARTICLES.has(words[0] ?? '') ? (words.shift() ?? '') : ''
  return propose(given, particle, words)
}

const PARTICLES = new Set(['de', 'd’'])
const LEADING_PARTICLE = /^(?<particle>de\s+|d[’'])?(?<family>.*)$/

function split(text: string) {
  return text
    .replace(/(^|\s)d['’](?=\S)/g, '$1d’ ')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/^d'$/, 'd’'))
}

function propose(given_name: string, particle: string, family: string[]): NameProposal {
  return { given_name, particle, family_name: family.join(' ').replace(/\bd’ /g, 'd’'), sure: false }
}

/** `de` + `Beauvoir`, `d’` + `Ormesson`. */
function glue(particle?: string | null, family?: string | null) {
  return [particle, family]
    .map((part) => part?.trim() ?? '')
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=^d)['’]\s*/i, '’')
}

/** Why a reading of a label is possible, or why there is none; words belong to the interface. */
export type NameReason =
  | 'comma'
  | 'capitals'
  | 'surname_first'
  | 'given_first'
  | 'particle'
  | 'two_given_names'
  | 'initial'
  | 'mononym'
  | 'collective'

/** One way to read a label. The parts, put together, hold every word of it. */
export interface NameCandidate {
  kind: 'person' | 'collective'
  given_name: string
  particle: string
  family_name: string
  reasons: NameReason[]
}

/**
 * Every likely way to read an imported label, "Surname Firstname" or not, the likeliest first: for a person to choose.
 * Nothing is decided here, whatever is written: « Martine Guillaume » is both, « Jean Martin » too. `isAmbiguous` says
 * that the label alone does not tell.
 */
export function proposeNames(label: string): { candidates: NameCandidate[]; isAmbiguous: boolean } {
  const words = label.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
  if (words === '') return { candidates: [], isAmbiguous: false }
  const people = readings(words)
  const likely = people.filter(isLikely)
  const group = collective(words)
  const candidates = COLLECTIVE.test(words)
    ? [group, ...likely]
    : [...(likely.length > 0 ? likely : people), ...(ARTICLE.test(words) ? [group] : [])]
  const unique = [...new Map(candidates.map((one) => [keyOf(one), one])).values()]
  return { candidates: unique, isAmbiguous: unique.length > 1 }
}

function readings(label: string): NameCandidate[] {
  const [family = '', given = '', ...rest] = label.split(',').map((part) => part.trim())
  if (family !== '' && given !== '' && rest.length === 0) return [byComma(family, given)]
  const words = label.split(' ')
  if (words.length === 1) return [person(words, [], [], ['mononym'])]
  const shouted = byCapitals(words)
  if (shouted !== null) return [shouted]
  return [...surnameFirst(words), ...givenFirst(words)]
}

/** « Beauvoir, Simone de »: the comma says what is what. */
function byComma(family: string, given: string): NameCandidate {
  const words = given.split(' ')
  const at = words.findIndex((word, index) => index > 0 && isParticle(word))
  const [first, trailing] = at === -1 ? [words, []] : [words.slice(0, at), words.slice(at)]
  const { particle, name } = leading(family.split(' '))
  const all = [...trailing, ...particle]
  return person(first, all, name, ['comma', ...(all.length > 0 ? (['particle'] as const) : [])])
}

/** « CHAPUT Renaud », « Renaud CHAPUT »: the surname is shouted. */
function byCapitals(words: string[]): NameCandidate | null {
  const isLoud = (word: string) => /\p{Lu}{2,}/u.test(word) && word === word.toUpperCase()
  const loud = words.filter(isLoud)
  const quiet = words.filter((word) => !isLoud(word))
  const [first] = words
  const isOneBlock =
    words
      .map(isLoud)
      .reduce((changes, now, at, all) => changes + (at > 0 && now !== all[at - 1] ? 1 : 0), 0) === 1
  if (loud.length === 0 || quiet.length === 0 || !isOneBlock) return null
  const given = quiet.filter((word) => !isParticle(word))
  const particle = quiet.filter(isParticle)
  if (given.length === 0 || first === undefined) return null
  return person(given, particle, loud, ['capitals', ...(particle.length > 0 ? (['particle'] as const) : [])])
}

/** As the former site wrote: « Chaput Renaud », « Le Bris Michel », « Beauvoir Simone de », « R. Clémence ». */
function surnameFirst(words: string[]): NameCandidate[] {
  const { particle: trailing, name: kept } = ending(words)
  const { particle, name } = leading(kept)
  if (name.length < 2) return []
  const particles = [...trailing, ...particle]
  const why: NameReason[] = ['surname_first', ...(particles.length > 0 ? (['particle'] as const) : [])]
  const [first = '', ...others] = name
  if (isInitial(first)) return [person(others, particles, [first], [...why, 'initial'])]
  const one = person(name.slice(-1), particles, name.slice(0, -1), why)
  return name.length === 2
    ? [one]
    : [one, person(name.slice(1), particles, name.slice(0, 1), [...why, 'two_given_names'])]
}

/** As it is said: « Renaud Chaput », « Simone de Beauvoir », « Jean de La Fontaine », « Clémence R. ». */
function givenFirst(words: string[]): NameCandidate[] {
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isParticle(word))
  if (at !== -1) {
    const { particle, name } = leading(words.slice(at))
    return [person(words.slice(0, at), particle, name, ['given_first', 'particle'])]
  }
  const glued = words.findIndex((word, index) => index > 0 && ELIDED.test(word))
  if (glued !== -1)
    return [person(words.slice(0, glued), [], words.slice(glued), ['given_first', 'particle'])]
  const initial: NameReason[] = isInitial(words.at(-1) ?? '') ? ['initial'] : []
  const one = person(words.slice(0, 1), [], words.slice(1), ['given_first', ...initial])
  return words.length === 2
    ? [one]
    : [one, person(words.slice(0, -1), [], words.slice(-1), ['given_first', 'two_given_names', ...initial])]
}

/** A particle is neither in a given name nor at the end of a family name. */
function isLikely({ given_name, family_name }: NameCandidate) {
  const given = given_name.split(' ')
  return (
    ![...given, family_name.split(' ').at(-1) ?? ''].some(isParticle) &&
    !given.some((word) => ELIDED.test(word))
  )
}

/** The particles before a name: all that a name begins with, as long as a word is left. */
function leading(words: string[]) {
  const at = words.findIndex((word) => !isParticle(word))
  const count = at === -1 ? words.length - 1 : at
  return { particle: words.slice(0, count), name: words.slice(count) }
}

/** « Beauvoir Simone de »: those at the end. */
function ending(words: string[]) {
  const last = words.findLastIndex((word) => !isParticle(word))
  return { particle: words.slice(last + 1), name: words.slice(0, last + 1) }
}

function person(given: string[], particle: string[], family: string[], reasons: NameReason[]): NameCandidate {
  const [given_name, particles, family_name] = [given.join(' '), particle.join(' '), family.join(' ')]
  return { kind: 'person', given_name, particle: particles, family_name, reasons }
}

function collective(label: string): NameCandidate {
  return { kind: 'collective', given_name: '', particle: '', family_name: label, reasons: ['collective'] }
}

const isParticle = (word: string) => PARTICLES.has(word.toLowerCase().replace("'", '’'))
const isInitial = (word: string) => /^\p{Lu}\.$/u.test(word)
const keyOf = ({ kind, given_name, particle, family_name }: NameCandidate) =>
  [kind, given_name, particle, family_name].join('\n')

const PARTICLES = new Set(
  'de d’ du des von van der den zu ben bin ibn el al da dos das di del della le la les abou abu ait aït'.split(
    ' ',
  ),
)
/** « d’Ormesson », « O’Connor » is none. */
const ELIDED = /^d['’]\p{L}/iu
/** What begins as no person does, or joins several. */
const COLLECTIVE =
  /^(les|collectif|comité|association|assemblée|coordination|syndicat|fédération|réseau|union|ligue|fondation|observatoire|institut|mouvement|groupe|maison|atelier|radio|revue|éditions)\s|\s(&|et|contre|pour)\s|\d/iu
/** « Le Bris Michel », « La Relève et la Peste », « L’Humanité »: both kinds begin so. */
const ARTICLE = /^(l[ae]\s|l['’])/iu

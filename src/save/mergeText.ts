import { alike } from '#app/lib/alike.ts'
import { changedOnce, type Merged, type Versions } from './merged.ts'
import { mergeRuns } from './mergeRuns.ts'
import { mergeSequence, type SequenceKind } from './mergeSequence.ts'

/**
 * Plain text, line by line and, within a line, word by word. Where both changed the same words, or words that touch,
 * or one took out a line that the other changed, one chooses.
 */
export function mergeText(versions: Versions<string>, name: string): Merged<string> {
  const [base, mine, theirs] = [lines(versions.base), lines(versions.mine), lines(versions.theirs)]
  const { collisions, settle } = mergeSequence({ base, mine, theirs }, kindOf(name))
  return (
    changedOnce(versions) ?? { collisions, settle: (choose) => settle(choose).join('').replace(/^\n/, '') }
  )
}

function kindOf(name: string): SequenceKind<string> {
  return {
    keyOf: (line) => line,
    likeness: (one, other) => alike(one.match(/\S+/g) ?? [], other.match(/\S+/g) ?? []),
    holds: (whole, part) => part.trim() !== '' && whole.startsWith(part),
    merge: (versions, id) => mergeLine(versions, id, name),
    mergeGone: (versions, id) => oneOf(versions, id, name),
  }
}

function mergeLine({ base, mine, theirs }: Versions<string>, id: string, name: string): Merged<string[]> {
  const runs = mergeRuns({ base: words(base), mine: words(mine), theirs: words(theirs) })
  const written = (side: 'mine' | 'theirs') =>
    runs
      .flatMap((run) => ('agreed' in run ? run.agreed : run.disputed[side]))
      .join('')
      .replace(/^(\n*) /, '$1')
  const sides = { base, mine: written('mine'), theirs: written('theirs') }
  if (runs.some((run) => 'disputed' in run)) return oneOf(sides, id, name)
  return { collisions: [], settle: () => [sides.mine] }
}

function oneOf(versions: Versions<string | null>, id: string, name: string): Merged<string[]> {
  const shown = (line: string | null) => line?.trim() ?? null
  const { base, mine, theirs } = versions
  const canBoth = mine !== null && theirs !== null
  return {
    collisions: [{ id, name, base: shown(base), mine: shown(mine), theirs: shown(theirs), canBoth }],
    settle: (choose) => {
      const choice = choose(id)
      const kept = choice === 'both' ? [mine, theirs] : [choice === 'theirs' ? theirs : mine]
      return kept.filter((line) => line !== null)
    },
  }
}

/** A line takes the breaks before it along, so that a line put after it does not change it; the first gets one too. */
function lines(text: string): string[] {
  return text === '' ? [] : (`\n${text}`.match(/\n*[^\n]+|\n+/g) ?? [])
}

/** The breaks, then words: each takes the space before it along, for the same reason. */
function words(line: string): string[] {
  const [breaks = ''] = line.match(/^\n*/) ?? []
  return [breaks, ...(` ${line.slice(breaks.length)}`.match(/\s*\S+|\s+/g) ?? [])]
}

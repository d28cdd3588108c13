import { Fragment, type Node } from '@tiptap/pm/model'
import { blockKey, blockLikeness } from '#app/contract/document/blockLikeness.ts'
import { htmlToText } from '#app/lib/htmlText.ts'
import { changedOnce, type Choice, type Merged, type Versions } from './merged.ts'
import { mergeInline } from './mergeInline.ts'
import { mergeSequence, type SequenceKind } from './mergeSequence.ts'

/** How blocks are named and written out for who must choose. */
export interface Wording {
  name: string
  htmlOf: (blocks: readonly Node[]) => string
}

/**
 * A document, block by block and, within a block, word by word with its marks. Whatever is chosen, what comes out obeys
 * the schema: where content of both sides cannot stand together, one side is chosen whole.
 */
export function mergeDocument(versions: Versions<Node>, wording: Wording, id = ''): Merged<Node> {
  const { mine } = versions
  const { collisions, settle } = mergeSequence(children(versions), blocks(wording), id)
  return {
    collisions,
    settle: (choose) => {
      const settled = settle(choose)
      const content = settled.length === 0 ? mine.type.createAndFill()?.content : settled
      return mine.type.createChecked(mine.attrs, content)
    },
  }
}

function blocks(wording: Wording): SequenceKind<Node> {
  return {
    keyOf: blockKey,
    likeness: blockLikeness,
    holds: (whole, part) => whole.sameMarkup(part) && whole.textContent.startsWith(part.textContent),
    merge: (versions, id) => mergeBlock(versions, id, wording),
    mergeGone: (versions, id) => oneOf(versions, id, wording),
  }
}

/** A block that both changed. What surrounds its content, such as the level of a heading, is one thing. */
function mergeBlock(versions: Versions<Node>, id: string, wording: Wording): Merged<Node[]> {
  const { base, mine, theirs } = versions
  const outside = changedOnce({ base: outsideOf(base), mine: outsideOf(mine), theirs: outsideOf(theirs) })
  if (outside === null || [base, mine, theirs].some((node) => node.isLeaf))
    return oneOf(versions, id, wording)
  const shell = outside.settle(() => 'mine') === outsideOf(mine) ? mine : theirs
  if ([base, mine, theirs].every((node) => node.inlineContent))
    return mergeWords(versions, shell, id, wording)
  if ([base, mine, theirs].some((node) => node.inlineContent)) return oneOf(versions, id, wording)
  return mergeWithin(versions, shell, id, wording)
}

/** A block of words. Where the same words were changed, the block is chosen, or both of it. */
function mergeWords(versions: Versions<Node>, shell: Node, id: string, wording: Wording): Merged<Node[]> {
  const { isDisputed, of } = mergeInline(versions)
  const [mine, theirs] = [of('mine'), of('theirs')]
  if (![mine, theirs].every((content) => shell.type.validContent(content)))
    return oneOf(versions, id, wording)
  if (!isDisputed) return { collisions: [], settle: () => [shell.copy(mine)] }
  return oneOf({ base: versions.base, mine: shell.copy(mine), theirs: shell.copy(theirs) }, id, wording)
}

/** A block of blocks, such as a list. One that nothing is left of goes; one that may not hold what was chosen stays twice. */
function mergeWithin(versions: Versions<Node>, shell: Node, id: string, wording: Wording): Merged<Node[]> {
  const merged = mergeSequence(children(versions), blocks(wording), id)
  const made = (choose: (id: string) => Choice) => {
    const content = Fragment.fromArray(merged.settle(choose))
    if (shell.type.validContent(content)) return [shell.copy(content)]
    return content.childCount === 0 ? [] : null
  }
  if ((['mine', 'theirs'] as const).some((side) => made(() => side) === null))
    return oneOf(versions, id, wording)
  const canBoth = made(() => 'both') !== null
  return {
    collisions: merged.collisions.map((one) => ({ ...one, canBoth: one.canBoth && canBoth })),
    settle: (choose) => made(choose) ?? [versions.mine, versions.theirs],
  }
}

/** A block that is chosen whole; null is a block that was taken out. */
function oneOf(versions: Versions<Node | null>, id: string, { name, htmlOf }: Wording): Merged<Node[]> {
  const [mine, theirs] = [listed(versions.mine), listed(versions.theirs)]
  const read = (block: Node | null) => (block === null ? null : htmlToText(htmlOf([block])))
  const [base, ours, others] = [read(versions.base), read(versions.mine), read(versions.theirs)]
  // Where the words are the same, marks or addresses differ: only the source shows it.
  const shown = (block: Node | null, text: string | null) =>
    block !== null && (ours === others || base === ours || base === others) ? htmlOf([block]) : text
  const collision = {
    id,
    name,
    base: shown(versions.base, base),
    mine: shown(versions.mine, ours),
    theirs: shown(versions.theirs, others),
    canBoth: mine.length > 0 && theirs.length > 0,
  }
  return {
    collisions: [collision],
    settle: (choose) => {
      const choice = choose(id)
      return choice === 'both' ? [...mine, ...theirs] : choice === 'theirs' ? theirs : mine
    },
  }
}

const listed = (block: Node | null) => (block === null ? [] : [block])

const outsideOf = ({ type, attrs }: Node) => JSON.stringify([type.name, attrs])

function children({ base, mine, theirs }: Versions<Node>): Versions<readonly Node[]> {
  return { base: within(base), mine: within(mine), theirs: within(theirs) }
}

/** An empty text is one empty paragraph, which nobody wrote. */
function within({ children: inner, firstChild }: Node): readonly Node[] {
  const isEmpty = inner.length === 1 && firstChild?.type.name === 'paragraph' && firstChild.childCount === 0
  return isEmpty ? [] : inner
}

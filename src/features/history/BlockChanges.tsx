import { m } from '#app/paraglide/messages.js'
import { Words } from '#app/ui/Words.tsx'
import type { Block, BlockKind } from './blocks.ts'
import type { BlockChange } from './diffBlocks.ts'
import classes from './History.module.css'

/** What became of a rich text, block by block; those that nobody touched are counted. */
export function BlockChanges({ blocks }: { blocks: BlockChange[] }) {
  return (
    <ul className={classes['blocks']}>
      {blocks.map((one, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- equal blocks differ by their place alone, and none has a state
        <li key={place} data-change={one.change}>
          <OneBlock one={one} />
        </li>
      ))}
    </ul>
  )
}

function OneBlock({ one }: { one: BlockChange }) {
  if (one.change === 'same') return m.history_unchanged({ count: one.count })
  if (one.change === 'changed')
    return (
      <>
        <Mark text={one.isRestyled ? m.history_restyled() : m.history_changed()} block={one.after} />
        <p className={classes['text']} data-block={one.after.kind}>
          <Words words={one.words} />
        </p>
      </>
    )
  const mark = one.isMoved ? `${MARKS[one.change]()}, ${m.history_moved()}` : MARKS[one.change]()
  return (
    <>
      <Mark text={mark} block={one.block} />
      {one.block.text !== '' && (
        <p className={classes['text']} data-block={one.block.kind}>
          <Words words={[{ kind: one.change, text: one.block.text }]} />
        </p>
      )}
    </>
  )
}

function Mark({ text, block: { kind } }: { text: string; block: Block }) {
  return (
    <span className={classes['mark']}>
      {KINDS[kind]()} · {text}
    </span>
  )
}

const MARKS = { added: m.history_added, removed: m.history_removed }

const KINDS: Record<BlockKind, () => string> = {
  paragraph: m.history_block_paragraph,
  heading: m.history_block_heading,
  item: m.history_block_item,
  quote: m.history_block_quote,
  source: m.history_block_source,
  picture: m.history_block_picture,
  video: m.history_block_video,
  banner: m.history_block_banner,
  rule: m.history_block_rule,
  legacy: m.history_block_legacy,
}

import type { Image } from '#app/contract/image.ts'
import { m } from '#app/paraglide/messages.js'
import { Words } from '#app/ui/Words.tsx'
import { BlockChanges } from './BlockChanges.tsx'
import type { Change, ItemChange } from './changes.ts'
import { fieldLabels } from './fieldTexts.ts'
import classes from './History.module.css'

/** What differs, field by field. `sides` name the two states, for values that are read as a whole. */
export function ChangeList({ changes, sides }: { changes: Change[]; sides: [string, string] }) {
  return changes.map((change) => (
    <section key={change.field} className={classes['change']}>
      <h4>{fieldLabels[change.field]()}</h4>
      <Shape change={change} sides={sides} />
    </section>
  ))
}

function Shape({ change, sides }: { change: Change; sides: [string, string] }) {
  if (change.shape === 'words')
    return (
      <p className={classes['text']}>
        <Words words={change.words} />
      </p>
    )
  if (change.shape === 'blocks') return <BlockChanges blocks={change.blocks} />
  if (change.shape === 'items')
    return (
      <ul className={classes['items']}>
        {change.items.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ul>
    )
  const [before, after] = sides
  return (
    <dl className={classes['sides']}>
      <div>
        <dt>{before}</dt>
        <dd>
          {change.shape === 'values' ? <Value text={change.before} /> : <Picture image={change.before} />}
        </dd>
      </div>
      <div>
        <dt>{after}</dt>
        <dd>
          {change.shape === 'values' ? <Value text={change.after} /> : <Picture image={change.after} />}
        </dd>
      </div>
    </dl>
  )
}

function Value({ text }: { text: string }) {
  return text || <em>{m.history_none()}</em>
}

function Item({ item }: { item: ItemChange }) {
  const marks = [
    item.change === 'same' ? null : MARKS[item.change](),
    item.isMoved ? m.history_moved() : null,
  ]
  return (
    <li data-change={item.change === 'same' && !item.isMoved ? undefined : item.change}>
      {marks.some(Boolean) && <span className={classes['mark']}>{marks.filter(Boolean).join(', ')}</span>}
      <span>
        <Words words={item.words} />
      </span>
      {item.blocks.length > 0 && <BlockChanges blocks={item.blocks} />}
    </li>
  )
}

const MARKS = { added: m.history_added, removed: m.history_removed, changed: m.history_changed }

function Picture({ image }: { image: Image | null }) {
  if (image === null) return <em>{m.history_no_picture()}</em>
  const { url } = image.variants.find(({ width }) => width >= 320) ?? image
  return (
    <figure className={classes['picture']}>
      <img src={url} alt={image.alt ?? ''} width={image.width} height={image.height} loading="lazy" />
      <figcaption>{[image.filename, image.alt, image.credit].filter(Boolean).join(' · ')}</figcaption>
    </figure>
  )
}

import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { m } from '#app/paraglide/messages.js'
import classes from './SimilarNames.module.css'

/**
 * Warns, under a name being typed, of what exists under nearly the same one (`similar` finds it); each can be opened
 * instead. A hint, never a refusal. `queryKey` is the noun’s.
 */
export function SimilarNames<Item>({
  name,
  queryKey,
  similar,
  itemKey,
  itemLabel,
  itemFacts,
  except,
  onOpen,
}: {
  name: string
  queryKey: readonly string[]
  similar: (name: string) => Promise<Item[]>
  itemKey: (item: Item) => number
  itemLabel: (item: Item) => string
  itemFacts: (item: Item) => string
  /** The one being edited, which is always similar to itself. */
  except: number
  onOpen: (item: Item) => void
}) {
  const [asked] = useDebouncedValue(name.trim(), REST)
  const { data = [] } = useQuery({
    queryKey: [...queryKey, 'similar', asked],
    queryFn: () => similar(asked),
    enabled: asked.length > 2,
  })
  const found = asked === name.trim() ? data.filter((item) => itemKey(item) !== except) : []
  return (
    <div role="status" className={classes['similar']}>
      {found.length > 0 && (
        <>
          <p>{m.ui_similar({ count: found.length })}</p>
          <ul>
            {found.map((item) => (
              <li key={itemKey(item)}>
                <button
                  type="button"
                  aria-label={m.ui_similar_open({ name: itemLabel(item) })}
                  onClick={() => onOpen(item)}
                >
                  {itemLabel(item)}
                </button>
                <span>{itemFacts(item)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** How long a name must rest before it is looked for, in milliseconds. */
const REST = 250

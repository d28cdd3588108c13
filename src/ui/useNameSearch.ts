import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fold } from '#app/lib/fold.ts'
import { hasWords, searchWords } from '#app/lib/searchWords.ts'

/** What a picker of named things searches: `find` answers a text (the most used for an empty one). */
export interface NameSearch<Item> {
  /** The query key of the noun. */
  all: readonly string[]
  find: (text: string, signal?: AbortSignal) => Promise<Item[]>
  /** Every name it goes by, the one to show first. */
  namesOf: (item: Item) => string[]
}

/**
 * The search behind a picker: the text, and what was found for it, the closest names first. What was found for an
 * earlier text is narrowed down by hand while the next answer comes, so that Enter never picks what one no longer
 * sees. Nothing is asked before `wake`, for an editor opens many pickers and uses few.
 */
export function useNameSearch<Item>({ all, find, namesOf }: NameSearch<Item>) {
  const [text, onText] = useState('')
  const [isAwake, setAwake] = useState(false)
  const [asked] = useDebouncedValue(text.trim(), REST)
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: [...all, 'picker', asked],
    queryFn: ({ signal }) => find(asked, signal),
    placeholderData: keepPreviousData,
    enabled: isAwake,
  })
  const pending = data === undefined || isPlaceholderData || asked !== text.trim()
  return {
    text,
    onText,
    wake: () => setAwake(true),
    items: closest(data ?? [], text, namesOf, pending),
    error,
    pending,
    /** The one of that very name, whatever its case and accents: nothing to create then. */
    exact: (data ?? []).find((item) => namesOf(item).some((name) => fold(name) === fold(text))),
  }
}

const REST = 50

/** The same name first, then those that begin alike, then the order of the answer; `narrow` leaves the others out. */
function closest<Item>(
  items: Item[],
  text: string,
  namesOf: (item: Item) => string[],
  narrow: boolean,
): Item[] {
  const wanted = fold(text)
  const words = searchWords(text)
  const folded = new Map(items.map((item) => [item, namesOf(item).map(fold)]))
  const distance = (item: Item) => {
    const names = folded.get(item) ?? []
    return names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : 2
  }
  const holds = (item: Item) => hasWords(folded.get(item) ?? [], words)
  return items.filter((item) => !narrow || holds(item)).toSorted((a, b) => distance(a) - distance(b))
}

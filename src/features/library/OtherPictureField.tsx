import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import type { StoredImage } from '#app/contract/library.ts'
import { m } from '#app/paraglide/messages.js'
import { SearchPicker } from '#app/ui/SearchPicker.tsx'
import { libraryQueries } from './queries.ts'
import classes from './Library.module.css'

/** Finds another picture by its file’s name, its alternative or its credit. */
export function OtherPictureField({ id, onPick }: { id: number; onPick: (other: StoredImage) => void }) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const { data, error, isFetching } = useQuery({
    ...libraryQueries.list({ q: asked || undefined, per_page: 8 }),
    placeholderData: keepPreviousData,
  })
  return (
    <SearchPicker
      label={m.library_replace_other()}
      hint={m.library_replace_other_hint()}
      error={error ? errorLine(error) : undefined}
      text={text}
      onText={setText}
      items={(data?.data ?? []).filter((other) => other.id !== id)}
      pending={isFetching || asked !== text.trim()}
      itemKey={(other) => other.id}
      renderItem={(other) => (
        <span className={classes['other']}>
          <img src={other.url} alt="" />
          {other.filename} <span className={classes['muted']}>{other.alt}</span>
        </span>
      )}
      onPick={onPick}
    />
  )
}

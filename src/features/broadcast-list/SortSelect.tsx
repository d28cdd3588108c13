import { BroadcastSearch } from '#app/contract/broadcast-search.ts'
import { m } from '#app/paraglide/messages.js'
import { SelectField } from '#app/ui/SelectField.tsx'
import classes from './BroadcastList.module.css'

type Sort = BroadcastSearch['sort']

/** The order of the list, for a screen without room for the heads of the columns. */
export function SortSelect({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const orders = BroadcastSearch.shape.sort.unwrap().options
  return (
    <SelectField
      label={m.broadcasts_sort_label()}
      wrapperProps={{ className: classes['sort'] }}
      value={sort ?? ''}
      options={[
        { value: '', label: m.broadcasts_sort_usual() },
        ...orders.map((order) => ({ value: order, label: wordsOf(order) })),
      ]}
      onChange={({ currentTarget: { value } }) => onSort(orders.find((order) => order === value))}
    />
  )
}

function wordsOf(order: string) {
  const column = COLUMNS[order.replace('-', '')]?.() ?? order
  return order.startsWith('-') ? m.broadcasts_sort_down({ column }) : m.broadcasts_sort_up({ column })
}

const COLUMNS: Record<string, () => string> = {
  aired_on: m.broadcasts_col_aired,
  title: m.broadcasts_col_title,
  updated_at: m.broadcasts_col_updated,
  scheduled_start_at: m.broadcasts_sort_start,
  duration_seconds: m.broadcasts_col_duration,
}

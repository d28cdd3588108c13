import { type ReactNode, useState } from 'react'
import type { ViewedList } from '#app/contract/saved-view.ts'
import { ListWorkLater } from './ListWorkLater.tsx'

const keyOf = (list: ViewedList) => `regie.table.${list}`

/**
 * The tools of a list: its views, its files, and the table to work in, which takes the place of its lines while
 * `isTable`. Whoever left the list as a table finds it so.
 */
export function useListWork(list: ViewedList, search: object): { isTable: boolean; node: ReactNode } {
  const [isTable, setTable] = useState(() => localStorage.getItem(keyOf(list)) === 'on')
  function onTable(isOn: boolean) {
    localStorage.setItem(keyOf(list), isOn ? 'on' : 'off')
    setTable(isOn)
  }
  return {
    isTable,
    node: <ListWorkLater list={list} search={search} isTable={isTable} onTable={onTable} />,
  }
}

import { type ReactNode, useState } from 'react'
import type { ViewedList } from '#app/contract/saved-view.ts'
import { later } from '#app/ui/later.ts'

const useModule = later(() => import('./ListWork.tsx'))
import { ListWorkLater } from './ListWorkLater.tsx'

const keyOf = (list: ViewedList) => `regie.table.${list}`

/**
 * The tools of a list: its views, its files, and the table to work in, which takes the place of its lines while
 * `isTable`. They come once the browser is idle, and at once for whoever left the list as a table.
 */
export function useListWork(list: ViewedList, search: object): { isTable: boolean; node: ReactNode } {
  const [isWanted, setWanted] = useState(() => localStorage.getItem(keyOf(list)) === 'on')
  const module = useModule(isWanted)
  function onTable(isOn: boolean) {
    localStorage.setItem(keyOf(list), isOn ? 'on' : 'off')
    setWanted(isOn)
  }
  return {
    isTable: isWanted && module !== null,
    node: module && <module.ListWork list={list} search={search} isTable={isWanted} onTable={onTable} />,
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

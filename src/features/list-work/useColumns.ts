import { useState } from 'react'
import { z } from 'zod'
import type { WorkColumn } from '#app/ui/table/column.ts'

/** The columns in sight, in their order, kept on this device; those that are no more are left out. */
export function useColumns<Row>(list: string, columns: WorkColumn<Row>[]) {
  const key = `regie.columns.${list}`
  const [kept, setKept] = useState(() => read(key))
  const usual = columns.filter(({ isFixed, isUsual }) => isFixed || isUsual).map((column) => column.key)
  const wanted = kept ?? usual
  const shown = columns
    .filter((column) => column.isFixed || wanted.includes(column.key))
    .map((column) => column.key)
  function show(next: string[] | null) {
    if (next === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(next))
    setKept(next)
  }
  return [shown, show] as const
}

function read(key: string): string[] | null {
  try {
    return z.array(z.string()).parse(JSON.parse(localStorage.getItem(key) ?? ''))
  } catch {
    return null
  }
}

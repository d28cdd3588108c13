import { z } from 'zod'
import { ListQuery } from './list.ts'

/** What may be there twice, and is merged. */
export const Doubled = z.enum(['guest', 'tag'])
export type Doubled = z.infer<typeof Doubled>

/** What is known by a name that is asked about before it is given twice. */
export const Named = z.enum([...Doubled.options, 'series'])
export type Named = z.infer<typeof Named>

export const DuplicateSearch = ListQuery.omit({ q: true }).extend({ noun: Doubled })
export type DuplicateSearch = z.infer<typeof DuplicateSearch>

import { z } from 'zod'
import { ListQuery } from './list.ts'

/** What is wrong with a picture, or not: the filters of the library. */
export const LibraryFilter = z.enum(['no_alt', 'no_credit', 'unused', 'duplicates'])
export type LibraryFilter = z.infer<typeof LibraryFilter>

/** `q` looks in the file's name, the alternative and the credit. The newest first. */
export const LibrarySearch = ListQuery.extend({ filter: LibraryFilter.optional() })
export type LibrarySearch = z.infer<typeof LibrarySearch>

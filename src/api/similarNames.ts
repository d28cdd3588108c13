import { duplicateEndpoints as api } from '#app/contract/duplicate.ts'
import type { Named } from '#app/contract/duplicate-search.ts'
import { call } from './client.ts'

/** What exists under nearly the same name as one being typed: the server compares it with every name there is. */
export const similarNames = async (noun: Named, name: string) =>
  (await call(api.similar, { query: { noun, name } })).data

/** The same, each as `read` answers it whole: what a picker shows and hands on. */
export const similarThings = async <Item>(noun: Named, name: string, read: (id: number) => Promise<Item>) =>
  Promise.all((await similarNames(noun, name)).map(({ id }) => read(id)))

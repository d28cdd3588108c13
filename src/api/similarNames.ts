import { duplicateEndpoints as api } from '#app/contract/duplicate.ts'
import type { Doubled } from '#app/contract/duplicate-search.ts'
import { call } from './client.ts'

/** What exists under nearly the same name as one being typed: the server compares it with every name there is. */
export const similarNames = (noun: Doubled) => async (name: string) =>
  (await call(api.similar, { query: { noun, name } })).data

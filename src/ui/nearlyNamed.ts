import { duplicateProbes } from '#app/lib/duplicateProbes.ts'
import { isNearDuplicate } from '#app/lib/nearDuplicate.ts'
import type { NameSearch } from './useNameSearch.ts'

/** What there is already under nearly the same name: to ask before creating it twice. */
export async function nearlyNamed<Item>(
  { find, idOf, namesOf }: Pick<NameSearch<Item>, 'find' | 'idOf' | 'namesOf'>,
  name: string,
): Promise<Item[]> {
  const found = (await Promise.all(duplicateProbes(name).map((probe) => find(probe)))).flat()
  const unique = [...new Map(found.map((item) => [idOf(item), item])).values()]
  return unique.filter((item) => namesOf(item).some((other) => isNearDuplicate(other, name)))
}

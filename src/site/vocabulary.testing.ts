import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Something of a graph, as it is read. */
export type Node = Record<string, unknown>

/**
 * What a graph says that schema.org's vocabulary does not know: properties that its types lack, and things that are not
 * of the type a property wants, references followed. The vocabulary is read from what `schema-dts` prints of it.
 */
export function unknownTo(graph: Node[]): string[] {
  const byId = new Map(graph.map((node) => [node['@id'], node]))
  return graph.flatMap((node) => faultsOf(node, byId))
}

interface Type {
  parents: string[]
  ranges: Map<string, string[]>
}

function faultsOf(node: Node, byId: Map<unknown, Node>): string[] {
  const types = typesOf(node)
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@')) return []
    const range = types.map((type) => rangeOf(type, property)).find((found) => found !== undefined)
    if (range === undefined) return [`${types.join('+')} has no ${property}`]
    return [value]
      .flat()
      .flatMap((each) => faultsOfValue(`${types.join('+')}.${property}`, each, range, byId))
  })
}

function faultsOfValue(place: string, value: unknown, range: string[], byId: Map<unknown, Node>): string[] {
  if (typeof value !== 'object' || value === null) return []
  const isReference = !('@type' in value)
  const node = isReference ? byId.get(Object(value)['@id']) : (value as Node) // what has a type is a thing
  if (node === undefined) return [`${place} leads nowhere`]
  const fits = typesOf(node).some((type) => ancestorsOf(type).some((each) => range.includes(each)))
  return [
    ...(fits ? [] : [`${place} is no ${typesOf(node).join('+')}`]),
    ...(isReference ? [] : faultsOf(node, byId)),
  ]
}

const typesOf = (node: Node) => [node['@type']].flat().map(String)

function rangeOf(type: string, property: string): string[] | undefined {
  return ancestorsOf(type)
    .map((each) => vocabulary.get(each)?.ranges.get(property))
    .find((found) => found !== undefined)
}

function ancestorsOf(type: string): string[] {
  return [type, ...(vocabulary.get(type)?.parents ?? []).flatMap(ancestorsOf)]
}

function readVocabulary(): Map<string, Type> {
  const text = readFileSync(fileURLToPath(import.meta.resolve('schema-dts')).replace('.js', '.d.ts'), 'utf8')
  const types = new Map<string, Type>()
  const declared = /interface (\w+?)(Base|Leaf)(?:<[^>]*>)? extends ([^{]+?) \{\n(.*?)\n\}/gs
  for (const [, name = '', kind, bases = '', body = ''] of text.matchAll(declared)) {
    if (kind === 'Leaf' && types.has(name)) continue
    const parents = [...bases.matchAll(/(\w+)Base\b/g)].map(([, parent = '']) => parent)
    const ranges = [...body.matchAll(/"(\w+)"\?: SchemaValue<(.+), "\w+">;/g)].map(
      ([, property = '', range = '']): [string, string[]] => [property, range.split(' | ')],
    )
    types.set(name, { parents: parents.filter((parent) => parent !== name), ranges: new Map(ranges) })
  }
  return types
}

const vocabulary = readVocabulary()

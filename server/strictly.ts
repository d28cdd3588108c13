import { z } from 'zod'

type Schema = z.core.$ZodTypes

const known = new WeakMap<z.core.$ZodType, z.core.$ZodType>()

/**
 * The same schema, refusing at every depth a field that nobody knows. Of what is answered the contract lets more fields
 * pass, for a backend may be ahead of the app; of what is written none is dropped unsaid. A map takes any key.
 */
export function strictly<S extends z.core.$ZodType>(schema: S): S {
  const made = known.get(schema) ?? strict(schema as unknown as Schema) // every schema is one of zod's own
  known.set(schema, made)
  return made as S // what it parses has the same type
}

function strict(schema: Schema): z.core.$ZodType {
  const parts = partsOf(schema._zod.def)
  return parts === null ? schema : z.core.clone(schema, z.core.util.mergeDefs(schema._zod.def, parts))
}

/** What a schema is made of, made strict; null when there is nothing in it to be strict about. */
function partsOf(def: Schema['_zod']['def']): object | null {
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape).map(([name, field]) => [name, strictly(field)])
      return { shape: Object.fromEntries(shape), catchall: def.catchall ?? z.never() }
    }
    case 'array':
      return { element: strictly(def.element) }
    case 'union':
      return { options: def.options.map(strictly) }
    case 'optional':
    case 'nullable':
    case 'default':
      return { innerType: strictly(def.innerType) }
    default:
      return null
  }
}

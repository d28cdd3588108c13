import { z } from 'zod'

/** A JSON Schema, or any other object of the document. */
export type Json = { [key: string]: unknown }

/**
 * Turns zod schemas into those of OpenAPI 3.1. One with `.meta({ id })` goes to the components, once, and is referred
 * to; a `meta.override` is taken at its word. Collects the components as it goes.
 */
export function schemaPrinter() {
  const components: Json = {}

  return {
    components,
    /** What is sent: before defaults and transforms. */
    input: (schema: z.ZodType) => print(schema, 'input'),
    /** What is answered. More keys than these are no fault: a client leaves them alone. */
    output: (schema: z.ZodType) => print(schema, 'output'),
  }

  function print(schema: z.ZodType, io: 'input' | 'output'): Json {
    if (schema.type === 'undefined') return {}
    // Inside an object, so that a schema with an id of its own is referred to like any other.
    const { properties, $defs } = z.toJSONSchema(z.object({ it: schema }), { io, override: refine(io) })
    for (const [id, found] of Object.entries($defs ?? {})) add(id, located(found))
    return located(properties?.['it'])
  }

  function add(id: string, schema: Json) {
    const known = components[id]
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(
        `Two schemas are called ${id}: give the one that is sent another id than the one answered.`,
      )
    components[id] = schema
  }
}

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>

/** Drops what says nothing: the limits of JavaScript's integers, a pattern that spells out its format. */
function refine(io: 'input' | 'output'): Override {
  return ({ jsonSchema }) => {
    const schema: Json = jsonSchema
    if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum']
    if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum']
    if (schema['format'] !== undefined) delete schema['pattern']
    if (io === 'output' && schema['additionalProperties'] === false) delete schema['additionalProperties']
    const override = schema['override']
    if (override === undefined) return
    for (const key of Object.keys(schema)) delete schema[key]
    Object.assign(schema, override)
  }
}

/** The same schema, referring to the components of the document; ids are said by their names there. */
function located(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema), function (this: unknown, key, value: unknown) {
    if (key === '$ref') return String(value).replace('#/$defs/', '#/components/schemas/')
    return key === 'id' && typeof value === 'string' ? undefined : value
  })
}

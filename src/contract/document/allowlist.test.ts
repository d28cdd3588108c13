// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import { DOMSerializer, type Schema } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { allowList, type DocumentKind } from './allowlist.ts'
import { answerExtensions, summaryExtensions } from './summary.ts'

test.each([
  ['summary', summaryExtensions],
  ['answer', answerExtensions],
] as const)(
  'what the %s editor can write is what the allow-list says, no more and no less',
  (kind, extensions) => {
    expect(written(getSchema([...extensions]))).toEqual(allowed(kind))
  },
)

/** Every node and mark with every attribute given, as `tag` and `tag[attribute]`. */
function written(schema: Schema) {
  const page = document.createElement('div')
  const write = DOMSerializer.fromSchema(schema)
  const words = (type?: string) =>
    schema.text('mot', type === undefined ? [] : [schema.mark(type, samples(schema.marks[type]?.spec.attrs))])
  for (const type of Object.values(schema.nodes)) {
    if (type.isText || type === schema.topNodeType) continue
    const inner = type.inlineContent ? words() : undefined
    const levels = type.name === 'heading' ? [2, 3, 4] : [undefined]
    for (const level of levels) {
      const node = type.createAndFill({ ...samples(type.spec.attrs), ...(level && { level }) }, inner)
      if (node) page.append(write.serializeNode(node))
    }
  }
  for (const type of Object.keys(schema.marks)) page.append(write.serializeNode(words(type)))
  return new Set(
    [...page.querySelectorAll('*')].flatMap((element) => [
      element.localName,
      ...element.getAttributeNames().map((name) => `${element.localName}[${name}]`),
    ]),
  )
}

function allowed(kind: DocumentKind) {
  return new Set(
    Object.entries(allowList[kind]).flatMap(([tag, attributes]) => [
      tag,
      ...Object.keys(attributes).map((name) => `${tag}[${name}]`),
    ]),
  )
}

const samples = (attributes: object = {}) =>
  Object.fromEntries(Object.keys(attributes).map((name) => [name, SAMPLES[name] ?? 'given']))

const SAMPLES: Record<string, unknown> = {
  start: 4,
  seconds: 9,
  href: 'https://example.org',
  embed: { embed: 'peertube', host: 'video.example.org', id: 'x', start: 3 },
}

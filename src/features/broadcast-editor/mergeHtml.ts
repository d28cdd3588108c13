import { getSchema } from '@tiptap/core'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { answerExtensions, summaryExtensions } from '#app/contract/document/summary.ts'
import { readDocument } from '#app/editor/readDocument.ts'
import { serialise, serialiseBlocks } from '#app/editor/serialise.ts'
import { changedOnce, type Merged, type Versions } from '#app/save/merged.ts'
import { mergeDocument } from '#app/save/mergeDocument.ts'

/** A rich text of two people, as HTML. */
export function mergeHtml(
  versions: Versions<string>,
  { kind, name, id = '' }: { kind: DocumentKind; name: string; id?: string },
): Merged<string> {
  const once = changedOnce(versions)
  if (once !== null) return once
  const schema = schemaOf[kind]()
  const read = (html: string) => readDocument(html, kind, schema)
  const documents = { base: read(versions.base), mine: read(versions.mine), theirs: read(versions.theirs) }
  const wording = {
    name,
    htmlOf: (blocks: Parameters<typeof serialiseBlocks>[0]) => serialiseBlocks(blocks, kind),
  }
  const { collisions, settle } = mergeDocument(documents, wording, id)
  return { collisions, settle: (choose) => serialise(settle(choose), kind) }
}

const once = <T>(make: () => T) => {
  let made: T | undefined
  return () => (made ??= make())
}
const schemaOf = {
  summary: once(() => getSchema(summaryExtensions)),
  answer: once(() => getSchema(answerExtensions)),
}

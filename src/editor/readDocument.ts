import { createDocument } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import type { DocumentKind } from '#app/contract/document/allowlist.ts'
import { prepareDocument } from '#app/contract/document/quarantine.ts'

/** Stored or legacy HTML as the document that the editor makes of it. */
export function readDocument(html: string, kind: DocumentKind, schema: Schema): Node {
  return createDocument(prepareDocument(html, kind), schema)
}

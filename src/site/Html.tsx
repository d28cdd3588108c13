import { type DocumentParts, renderDocument } from '#app/contract/document/render.ts'

/** Rich text as stored: the server sanitised it to the document allow-list; the blocks are made ready for readers. */
export function Html({ className, html, parts }: { className: string; html: string; parts?: DocumentParts }) {
  // oxlint-disable-next-line react/no-danger -- sanitised on every write, and the preview's frame runs no script
  return <div className={className} dangerouslySetInnerHTML={{ __html: renderDocument(html, parts) }} />
}

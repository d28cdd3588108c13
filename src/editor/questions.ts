import type { Editor } from '@tiptap/core'
import { safeAddress } from '#app/contract/document/address.ts'
import { embedOf } from '#app/contract/document/embedOf.ts'
import { m } from '#app/paraglide/messages.js'
import type { Question } from './action.ts'

interface Words {
  title: () => string
  label: () => string
  hint: () => string
  refused: () => string
  /** False when the value cannot be used. */
  run: (editor: Editor, value: string) => boolean
}

/** What is asked in one line, and what is made of the answer. */
export const questions: Record<Exclude<Question, 'picture' | 'description'>, Words> = {
  link: {
    title: m.editor_link,
    label: m.editor_link_address,
    hint: m.editor_link_hint,
    refused: m.editor_link_refused,
    run: (editor, value) => {
      const href = safeAddress(/^[\w-]+(\.[\w-]+)+/.test(value) ? `https://${value}` : value)
      if (href === null || value === '') return false
      const { empty } = editor.state.selection
      const chain = editor.chain().focus()
      return empty
        ? chain.insertContent({ type: 'text', text: value, marks: [{ type: 'link', attrs: { href } }] }).run()
        : chain.extendMarkRange('link').setMark('link', { href }).run()
    },
  },
  embed: {
    title: m.editor_embed,
    label: m.editor_embed_address,
    hint: m.editor_embed_hint,
    refused: m.editor_embed_refused,
    run: (editor, value) => {
      const embed = embedOf(value)
      return (
        embed !== null && editor.chain().focus().insertContent({ type: 'mediaEmbed', attrs: { embed } }).run()
      )
    },
  },
  language: {
    title: m.editor_language,
    label: m.editor_language_code,
    hint: m.editor_language_hint,
    refused: m.editor_language_refused,
    run: (editor, lang) =>
      /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(lang) &&
      editor.chain().focus().setMark('language', { lang }).run(),
  },
  timecode: {
    title: m.editor_timecode,
    label: m.editor_timecode_label,
    hint: m.editor_timecode_hint,
    refused: m.editor_timecode_refused,
    run: (editor, value) => {
      const [, hours, minutes, seconds] = CLOCK.exec(value) ?? []
      if (minutes === undefined) return false
      const attrs = { seconds: (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds) }
      return editor.chain().focus().insertContent({ type: 'timecode', attrs }).run()
    },
  },
}

const CLOCK = /^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)$/

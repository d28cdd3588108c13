import type { KeyboardShortcutCommand } from '@tiptap/core'

/** Enter in a line of type `line` goes on in a new paragraph after it, or after the `around` that holds it. */
export function exitOnEnter(line: string, around = line): Record<string, KeyboardShortcutCommand> {
  return {
    Enter: ({ editor }) => {
      const { $from } = editor.state.selection
      if ($from.parent.type.name !== line) return false
      const depth = $from.node(-1).type.name === around ? -1 : 0
      const after = $from.after($from.depth + depth)
      return editor
        .chain()
        .insertContentAt(after, { type: 'paragraph' })
        .setTextSelection(after + 1)
        .run()
    },
  }
}

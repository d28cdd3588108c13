import { type AnyExtension, Editor } from '@tiptap/core'
import type { EditorProps } from '@tiptap/pm/view'
import { useEffect, useRef, useState } from 'react'

/** What is read once, when the editor is made. */
interface Start {
  content: string
  extensions: AnyExtension[]
  autoFocus: boolean
  props: EditorProps
}

/**
 * A text editor in the element that takes `mount` as its ref, for as long as that element is there; `editor` is null
 * before. `start` is called once, `attributes` keep their identity. TipTap's own hook brings views in React, which we do without.
 */
export function useTextEditor(
  start: (editor: () => Editor) => Start,
  {
    attributes,
    editable,
    onUpdate,
  }: {
    attributes: Record<string, string>
    editable: boolean
    onUpdate: (editor: Editor) => void
  },
) {
  const [editor, setEditor] = useState<Editor | null>(null)
  const latest = useRef({ attributes, onUpdate })
  useEffect(() => void (latest.current = { attributes, onUpdate }))
  const [mount] = useState(() => (element: HTMLElement | null) => {
    if (element === null) return
    const { autoFocus, props, ...options } = start(() => made)
    const made: Editor = new Editor({
      ...options,
      element,
      autofocus: autoFocus ? 'end' : false,
      editable,
      editorProps: { ...props, attributes: latest.current.attributes },
      onUpdate: () => latest.current.onUpdate(made),
    })
    setEditor(made)
    return () => made.destroy()
  })
  useEffect(
    () => editor?.setOptions({ editable, editorProps: { ...editor.options.editorProps, attributes } }),
    [editor, editable, attributes],
  )
  return { editor, mount }
}

import {
  closestCenter,
  DndContext,
  type DraggableSyntheticListeners,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { m } from '#app/paraglide/messages.js'

type Key = string | number

/** What a line of the list needs to be dragged: what its handle listens to, and where it stands for now, in pixels. */
export interface Grip {
  listeners: DraggableSyntheticListeners
  help: string
  shift: number | undefined
  transition: string | undefined
  isDragging: boolean
}

/**
 * Drag and drop for a list that is already on screen, by pointer or by the keys of the handle. It stands beside the list
 * and not around it, for it comes late: a frame that appears around a list would draw all that is in it anew.
 */
export function Dragging({
  list,
  keys,
  nameOf,
  onMove,
  onGrip,
}: {
  list: RefObject<HTMLOListElement | null>
  keys: Key[]
  nameOf: (index: number) => string
  onMove: (from: number, to: number) => void
  onGrip: (key: Key, grip: Grip | undefined) => void
}) {
  const sensors = useSensors(useSensor(PointerSensor, POINTER), useSensor(KeyboardSensor, KEYBOARD))
  const name = (key: Key) => nameOf(keys.indexOf(key))
  const isTaken = useRef(false)
  const where = (key: Key, over: Key | undefined, say = m.ui_moved) =>
    say({ name: name(key), position: keys.indexOf(over ?? key) + 1, total: keys.length })

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        const [from, to] = [keys.indexOf(active.id), keys.indexOf(over?.id ?? active.id)]
        if (from !== to) onMove(from, to)
      }}
      accessibility={{
        screenReaderInstructions: { draggable: m.ui_drag_help() },
        announcements: {
          // The library tells a first place in the same breath: one sentence says both, or only the second is heard.
          onDragStart: () => void (isTaken.current = true),
          onDragOver({ active, over }) {
            const say = isTaken.current ? m.ui_drag_start : m.ui_moved
            isTaken.current = false
            return where(active.id, over?.id, say)
          },
          onDragEnd: ({ active, over }) => where(active.id, over?.id),
          onDragCancel: ({ active }) => m.ui_drag_cancel({ name: name(active.id) }),
        },
      }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        {keys.map((key, index) => (
          <Line key={key} id={key} index={index} list={list} onGrip={onGrip} />
        ))}
      </SortableContext>
    </DndContext>
  )
}

/** Ties one line of the list to the library; draws nothing. */
function Line({
  id,
  index,
  list,
  onGrip,
}: {
  id: Key
  index: number
  list: RefObject<HTMLOListElement | null>
  onGrip: (key: Key, grip: Grip | undefined) => void
}) {
  const { listeners, attributes, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id })
  const help = attributes['aria-describedby']
  const shift = transform?.y
  useLayoutEffect(() => {
    const line = list.current?.children[index]
    if (!(line instanceof HTMLElement)) return
    setNodeRef(line)
    setActivatorNodeRef(line.querySelector('button'))
  }, [list, index, setNodeRef, setActivatorNodeRef])
  useLayoutEffect(
    () => onGrip(id, { listeners, help, shift, transition, isDragging }),
    [id, listeners, help, shift, transition, isDragging, onGrip],
  )
  useEffect(() => () => onGrip(id, undefined), [id, onGrip])
  // What comes in above while a line is held (the page is saved) would scroll the page, and the scroll move the line.
  useLayoutEffect(() => {
    if (!isDragging) return
    const { style } = document.documentElement
    style.overflowAnchor = 'none'
    return () => void (style.overflowAnchor = '')
  }, [isDragging])
  return null
}

/** Written once: a sensor made anew at each drawing would hand new listeners to the handles, and draw them again. */
const POINTER = { activationConstraint: { distance: 4 } }
const KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates }

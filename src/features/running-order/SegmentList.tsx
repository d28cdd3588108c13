import { Button } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { type Dispatch, type SetStateAction, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Segment } from '#app/contract/production-parts.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { moved } from '#app/lib/moved.ts'
import { m } from '#app/paraglide/messages.js'
import { ActionMenu } from '#app/ui/ActionMenu.tsx'
import { notify } from '#app/ui/notify.ts'
import { ReorderableList } from '#app/ui/ReorderableList.tsx'
import { type RowActions, SegmentRow } from './SegmentRow.tsx'
import { blankSegment, copyOf, insertedAfter, MOST, refusalsOf } from './segments.ts'
import classes from './RunningOrder.module.css'

/** The segments, in order, and how they are added, moved and taken out. `open` are those whose notes are in sight. */
export function SegmentList({
  production,
  open,
  onOpen,
  clockOf,
}: {
  production: LiveProduction
  open: ReadonlySet<string>
  onOpen: Dispatch<SetStateAction<ReadonlySet<string>>>
  clockOf: (index: number) => string
}) {
  const { value: segments, refusal, change } = useProductionField(production, 'segments')
  const list = useRef<HTMLDivElement>(null)
  const isFull = segments.length >= MOST
  const isNamed = segments.some((segment) => Object.keys(refusalsOf(segment)).length > 0)
  const { insert, actions } = useMemo(() => {
    const titleOf = (id: string) =>
      list.current?.querySelector<HTMLInputElement>(`[data-segment="${id}"] input`)
    function put(after: string | null, made: (all: Segment[]) => Segment) {
      const all = production.value('segments')
      if (all.length >= MOST) return notify(m.running_order_full(), { tone: 'trouble' })
      const added = made(all)
      flushSync(() => change((now) => insertedAfter(now, after, added)))
      titleOf(added.id)?.select()
    }
    const rowActions: RowActions = {
      edit: (id, next) => change((all) => all.map((one) => (one.id === id ? next(one) : one))),
      addAfter: (id) => put(id, blankSegment),
      shift(id, by) {
        const all = production.value('segments')
        const from = all.findIndex((one) => one.id === id)
        if (all[from + by] === undefined) return
        flushSync(() => change((now) => moved(now, from, from + by)))
        titleOf(id)?.focus()
      },
      unfold: (id, isOpen) =>
        onOpen((before) => new Set(isOpen ? [...before, id] : [...before].filter((one) => one !== id))),
    }
    return { insert: put, actions: rowActions }
  }, [production, change, onOpen])

  function remove(segment: Segment, index: number, name: string) {
    change((all) => all.filter(({ id }) => id !== segment.id))
    notify(m.running_order_deleted({ name }), {
      action: { label: m.ui_undo(), run: () => change((all) => all.toSpliced(index, 0, segment)) },
    })
  }
  return (
    <div ref={list} className={classes['list']}>
      {segments.length === 0 && <p className={classes['none']}>{m.running_order_none()}</p>}
      {refusal !== undefined && !isNamed && (
        <p role="alert" className={classes['refusal']}>
          {refusal}
        </p>
      )}
      {segments.length > 0 && (
        <div className={classes['columns']} aria-hidden="true">
          <span>{m.running_order_start()}</span>
          <span>{m.running_order_title()}</span>
          <span>{m.running_order_kind()}</span>
          <span>{m.running_order_length()}</span>
          <span>{m.running_order_who()}</span>
        </div>
      )}
      <ReorderableList
        label={m.running_order_list()}
        items={segments}
        itemKey={({ id }) => id}
        itemLabel={nameOf}
        onMove={(from, to) => change((all) => moved(all, from, to))}
        renderItem={(segment, index) => (
          <SegmentRow
            segment={segment}
            number={index + 1}
            start={clockOf(index)}
            isOpen={open.has(segment.id)}
            actions={actions}
          />
        )}
        renderActions={(segment, index) => {
          const refused = isFull ? m.running_order_full() : null
          const name = nameOf(segment, index)
          return (
            <ActionMenu
              label={m.running_order_more({ name })}
              icon={<IconDots size={16} />}
              actions={[
                {
                  key: 'insert',
                  label: m.running_order_insert(),
                  refusal: refused,
                  run: () => insert(segment.id, blankSegment),
                },
                {
                  key: 'copy',
                  label: m.running_order_duplicate(),
                  refusal: refused,
                  run: () => insert(segment.id, () => copyOf(segment)),
                },
                {
                  key: 'delete',
                  label: m.running_order_delete(),
                  refusal: null,
                  run: () => remove(segment, index, name),
                },
              ]}
            />
          )
        }}
      />
      <div className={classes['foot']}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => insert(null, blankSegment)}
        >
          {m.running_order_add()}
        </Button>
        {segments.length > 0 && <p>{m.running_order_keys()}</p>}
      </div>
    </div>
  )
}

const nameOf = ({ title }: Segment, index: number) =>
  title.trim() || m.running_order_unnamed({ number: index + 1 })

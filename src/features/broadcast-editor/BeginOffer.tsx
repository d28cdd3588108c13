import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { call } from '#app/api/client.ts'
import { errorLine } from '#app/api/explainError.ts'
import { can } from '#app/contract/policy.ts'
import { productionEndpoints } from '#app/contract/production.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { productionQueries } from '#app/features/productions/queries.ts'
import { templateOf } from '#app/features/series/templateOf.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { notify } from '#app/ui/notify.ts'
import { type Beginning, beginningOf, mayBegin } from './beginning.ts'
import type { Editing } from './editing.ts'
import { putIn, takeOut } from './putBeginning.ts'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** One line under the series of a page that has little yet: to begin with what its template says, where nothing is written. */
export function BeginOffer({ editing }: { editing: Editing }) {
  const { draft } = editing
  const { features, newsroom } = useCapabilities()
  const session = useSession()
  const queries = useQueryClient()
  const stored = useStored(editing)
  const subscribe = (changed: () => void) => draft.subscribe(changed)
  const series = useSyncExternalStore(subscribe, () => draft.value('series'))
  useSyncExternalStore(subscribe, () => JSON.stringify(BEGUN.map((field) => draft.value(field))))
  const [isBusy, setBusy] = useState(false)
  const { id } = stored
  const isOffered =
    series !== null &&
    features.includes('templates') &&
    can(session, 'broadcast.produce', stored) &&
    mayBegin(stored, null)
  const { data: template } = useQuery({ ...templateOf(series?.id ?? 0), enabled: isOffered })
  const { data: made = null } = useQuery({
    ...productionQueries.one(id),
    enabled: isOffered && id !== 0,
  })
  const isKnown = template !== undefined && (id === 0 || made !== null)
  if (!isOffered || !isKnown || !mayBegin(stored, made)) return null
  const beginning = beginningOf(template, {
    page: draft.all(),
    made,
    name: series.name,
    zone: newsroom.time_zone,
  })
  const names = namesOf(beginning)
  if (names === '') return null

  async function begin() {
    setBusy(true)
    try {
      const undo = await putIn(editing, beginning, series?.id ?? 0, readMade)
      if (undo === null) return notify(m.broadcast_form_begin_unstored(), { tone: 'trouble' })
      const run = () =>
        void takeOut(editing, undo).then(
          () => queries.invalidateQueries({ queryKey: productionQueries.all() }),
          () => notify(m.broadcast_form_begin_undo_late(), { tone: 'trouble' }),
        )
      notify(m.broadcast_form_begun({ names }), { action: { label: m.ui_undo(), run } })
    } catch (error) {
      notify(errorLine(error), { tone: 'trouble' })
    } finally {
      setBusy(false)
      void queries.invalidateQueries({ queryKey: productionQueries.all() })
    }
  }
  const readMade = () =>
    call(productionEndpoints.read, { params: { id: editing.stored().id } }, { isFresh: true })

  return (
    <p className={`${classes['known']} ${classes['row']}`} role="status">
      {m.broadcast_form_begin_words({ names })}
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void begin()}>
        {m.broadcast_form_begin()}
      </Button>
    </p>
  )
}

const BEGUN = ['title', 'format', 'tagging', 'planned', 'aired_on'] as const

function namesOf({ fields, making }: Beginning) {
  const found = Object.keys({ ...fields, ...making }).flatMap((field) => NAMES[field]?.() ?? [])
  return new Intl.ListFormat(getLocale()).format(found)
}

const NAMES: Record<string, () => string> = {
  title: m.broadcast_form_begin_title,
  planned: m.broadcast_form_begin_length,
  format: m.broadcast_form_begin_format,
  tagging: m.broadcast_form_begin_tags,
  channel: m.broadcast_form_begin_channel,
  studio: m.broadcast_form_begin_studio,
  host_ids: m.broadcast_form_begin_hosts,
  segments: m.broadcast_form_begin_order,
  tasks: m.broadcast_form_begin_checklist,
}

import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { refusal } from '#app/contract/policy.ts'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { refusalLabels } from '#app/features/broadcasts/labels.ts'
import type { LiveBroadcast } from '#app/features/broadcasts/live.ts'
import { m } from '#app/paraglide/messages.js'
import { LeaveOnceSaved } from '#app/save/LeaveOnceSaved.tsx'
import { later } from '#app/ui/later.ts'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { DeviceNotice } from './DeviceNotice.tsx'
import { EditorForm } from './EditorForm.tsx'
import { EditorHeader } from './EditorHeader.tsx'
import { openEditing } from './editing.ts'
import { handOver } from './handOver.ts'
import { FollowServer } from './FollowServer.tsx'
import { jumpToHash } from './jump.ts'
import { saveOrJump } from './jumpToFirst.ts'
import { SectionLinks } from './SectionLinks.tsx'
import { useStored } from './useStored.ts'
import classes from './BroadcastEditor.module.css'

/** What the route puts beside the form. */
export interface Slots {
  /** Who else is on the page, once it is stored. */
  renderPeople: (id: number) => ReactNode
  /** Buttons that open what stands beside the form. */
  renderTools: (live: LiveBroadcast) => ReactNode
  /** What can be done with the page; `onMoved` tells the form of a version made by another action than a save. */
  renderActions: (live: LiveBroadcast, onMoved: (broadcast: Broadcast) => void) => ReactNode
  /** The column at the right, nothing when it is closed. */
  renderPanel: (live: LiveBroadcast) => ReactNode
}

/** The page being edited. The draft is opened once, and lives as long as this screen. */
export function BroadcastEditor({
  initial,
  begun,
  onBegun,
  onCreated,
  renderPeople,
  renderTools,
  renderActions,
  renderPanel,
}: Slots & {
  initial: Broadcast
  begun: string | undefined
  onBegun: (begun: string) => void
  onCreated: (id: number) => void
}) {
  const queries = useQueryClient()
  const session = useSession()
  const zone = useCapabilities().newsroom.time_zone
  const world = { queries, user: session.user, zone, begun, onCreated }
  const [editing, setEditing] = useState(() => openEditing(initial, world))
  if (editing.user.id !== world.user.id) setEditing(handOver(editing, world))
  useEffect(() => editing.open(), [editing])
  useEffect(() => onBegun(editing.visit), [editing, onBegun])
  useEffect(jumpToHash, [])
  const { id, status, permissions } = useStored(editing)
  const inTrash = useInTrash(status === 'trashed')
  const found = useFoundText()
  const versions = useTwoVersions()
  const why = refusal(session, id === 0 ? 'broadcast.create' : 'broadcast.update', { status })
  const refused = why ?? (permissions['update'] === false ? 'role' : null)
  useShortcuts([
    {
      keys: 'mod+s',
      label: m.broadcast_form_save(),
      group: m.broadcast_form_keys(),
      run: () => void (refused === null && saveOrJump(editing)),
    },
  ])
  const panel = renderPanel(editing)
  return (
    <div className={classes['page']} data-panel={panel === null ? undefined : ''}>
      <FollowServer editing={editing} />
      <LeaveOnceSaved draft={editing.draft} keeper={editing.keeper} save={editing.save} isSentLater />
      <EditorHeader
        editing={editing}
        canUpdate={refused === null}
        people={id !== 0 && renderPeople(id)}
        tools={renderTools(editing)}
        actions={renderActions(editing, editing.take)}
      />
      <div>
        <SectionLinks />
        {refused !== null && (
          <p className={classes['notice']}>{m.broadcast_form_read_only({ why: refusalLabels[refused]() })}</p>
        )}
        <DeviceNotice editing={editing} />
        {found !== null && <found.FoundText editing={editing} />}
        {status === 'trashed' && inTrash !== null && <inTrash.InTrash editing={editing} />}
        {versions !== null && <versions.TwoVersions editing={editing} />}
        <EditorForm key={editing.user.id} editing={editing} disabled={refused !== null} />
      </div>
      {panel}
    </div>
  )
}

const useFoundText = later(() => import('./FoundText.tsx'))
const useTwoVersions = later(() => import('./TwoVersions.tsx'))
const useInTrash = later(() => import('./InTrash.tsx'))

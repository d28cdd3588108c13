import { useMediaQuery } from '@mantine/hooks'
import { createFileRoute, useNavigate, useParams } from '@tanstack/react-router'
import { lazy } from 'react'
import { z } from 'zod'
import { errorLine } from '#app/api/explainError.ts'
import { Id, readSearch } from '#app/contract/list.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { BroadcastScreen } from '#app/features/broadcast-editor/BroadcastScreen.tsx'
import { PanelButtons } from '#app/features/broadcast-editor/PanelButtons.tsx'
import { SidePanel } from '#app/features/broadcast-editor/SidePanel.tsx'
import { places } from '#app/features/broadcast-editor/places.ts'
import { ScreenLinks } from '#app/features/production/ScreenLinks.tsx'
import { type LiveBroadcast, stillBroadcast } from '#app/features/broadcasts/live.ts'
import { PreviewPanel } from '#app/features/preview/PreviewPanel.tsx'
import { PublishButton } from '#app/features/publication/PublishButton.tsx'
import { ShareButton } from '#app/features/publication/ShareButton.tsx'
import { MissingPage } from '#app/features/shell/MissingPage.tsx'
import { m } from '#app/paraglide/messages.js'
import { later } from '#app/ui/later.ts'
import { OverPage } from '#app/ui/OverPage.tsx'

const Search = z.object({
  panneau: z.enum(['apercu', 'verifications', 'historique', 'aucun']).optional(),
  /** The version that the history is open at. */
  version: z.coerce.number().int().min(1).optional(),
  /** The visit in which a new page was begun that waits on this device. */
  visite: z.string().optional(),
  /** The queue of defects that one goes through. */
  file: z.string().optional(),
})

const useMoves = later(() => import('#app/features/publication/MoveMenu.tsx'))
const usePeople = later(() => import('#app/features/presence/PeopleHere.tsx'))

/** One frame for the new page and the stored one: a page that is created keeps the editor it was begun in. */
export const Route = createFileRoute('/_app/emissions/_editor')({
  validateSearch: (raw) => readSearch(Search, raw).search,
  component: Editor,
})

function Editor() {
  const { data, success } = Id.partial().safeParse(useParams({ strict: false }))
  const navigate = useNavigate()
  const { features } = useCapabilities()
  const isWide = useMediaQuery('(min-width: 80em)', undefined, { getInitialValueInEffect: false })
  const searched = Route.useSearch()
  const { panneau = isWide ? 'apercu' : 'aucun', version, visite, file } = searched
  const panels = Object.values(PANELS).filter(
    ({ id }) => id !== 'historique' || features.includes('revisions'),
  )
  const opened = panels.find(({ id }) => id === panneau) ?? null
  const here = (search: z.infer<typeof Search>) =>
    void navigate({ to: '.', search, replace: true, resetScroll: false })
  const show = (search: z.infer<typeof Search>) => here({ visite, file, ...search })
  const close = () => show({ panneau: 'aucun' })
  const people = usePeople()
  const moves = useMoves()
  if (!success) return <MissingPage />
  return (
    <>
      {file !== undefined && data.id !== undefined && (
        <OverPage name={file} explain={errorLine}>
          <QueueStrip file={file} id={data.id} />
        </OverPage>
      )}
      <BroadcastScreen
        id={data.id}
        begun={visite}
        onBegun={(begun) => here({ ...searched, visite: begun })}
        onCreated={(created) =>
          void navigate({
            to: '/emissions/$id',
            params: { id: String(created) },
            search: ({ panneau: panel }) => (panel === undefined ? {} : { panneau: panel }),
            replace: true,
            ignoreBlocker: true,
            resetScroll: false,
          })
        }
        renderPeople={(id) => (
          <>
            {features.includes('productions') && <ScreenLinks id={id} />}
            {people !== null && features.includes('presence') && (
              <people.PeopleHere id={id} places={places} />
            )}
          </>
        )}
        renderTools={(live) => (
          <>
            <PanelButtons
              panels={panels}
              opened={opened?.id ?? null}
              onOpen={(panel) => show({ panneau: panel ?? 'aucun' })}
            />
            {features.includes('preview_tokens') && <ShareButton live={live} />}
          </>
        )}
        renderActions={(live, onMoved) => (
          <>
            <PublishButton live={live} onMoved={onMoved} />
            {moves !== null && <moves.MoveMenu live={live} onMoved={onMoved} />}
          </>
        )}
        renderPanel={(live) =>
          opened && (
            <SidePanel label={opened.label} onClose={close}>
              {opened.render(live, version, (n) => show({ panneau: 'historique', version: n }))}
            </SidePanel>
          )
        }
      />
    </>
  )
}

const QueueStrip = lazy(() =>
  import('#app/features/health/QueueStrip.tsx').then((module) => ({ default: module.QueueStrip })),
)
const ChecksPanel = lazy(() =>
  import('#app/features/publication/ChecksPanel.tsx').then((module) => ({ default: module.ChecksPanel })),
)
const HistoryPanel = lazy(() =>
  import('#app/features/history/HistoryPanel.tsx').then((module) => ({ default: module.HistoryPanel })),
)

const PANELS = {
  apercu: {
    id: 'apercu',
    label: m.publish_preview(),
    render: (live: LiveBroadcast) => <PreviewPanel live={live} />,
  },
  verifications: {
    id: 'verifications',
    label: m.publish_checks(),
    render: (live: LiveBroadcast) => <ChecksPanel live={live} />,
  },
  historique: {
    id: 'historique',
    label: m.history_title(),
    render: (
      live: LiveBroadcast,
      version: number | undefined,
      onVersion: (n: number | undefined) => void,
    ) => (
      <HistoryPanel
        live={live}
        version={version}
        onVersion={onVersion}
        renderPreview={(broadcast) => <PreviewPanel live={stillBroadcast(broadcast)} />}
      />
    ),
  },
} as const

import { useMediaQuery } from '@mantine/hooks'
import { createFileRoute, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Id } from '#app/contract/list.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { BroadcastScreen } from '#app/features/broadcast-editor/BroadcastScreen.tsx'
import { PanelButtons } from '#app/features/broadcast-editor/PanelButtons.tsx'
import { SidePanel } from '#app/features/broadcast-editor/SidePanel.tsx'
import { places } from '#app/features/broadcast-editor/places.ts'
import type { LiveBroadcast } from '#app/features/broadcasts/live.ts'
import { PreviewPanel } from '#app/features/preview/PreviewPanel.tsx'
import { ChecksPanel } from '#app/features/publication/ChecksPanel.tsx'
import { MoveMenu } from '#app/features/publication/MoveMenu.tsx'
import { PublishButton } from '#app/features/publication/PublishButton.tsx'
import { ShareButton } from '#app/features/publication/ShareButton.tsx'
import { MissingPage } from '#app/features/shell/MissingPage.tsx'
import { m } from '#app/paraglide/messages.js'

const PeopleHere = lazy(() =>
  import('#app/features/presence/PeopleHere.tsx').then((module) => ({ default: module.PeopleHere })),
)

/** One frame for the new page and the stored one: a page that is created keeps the editor it was begun in. */
export const Route = createFileRoute('/_app/emissions/_editor')({
  validateSearch: (raw): { panneau?: 'apercu' | 'verifications' | 'aucun' } => {
    const known = (['apercu', 'verifications', 'aucun'] as const).find((panel) => panel === raw['panneau'])
    return known === undefined ? {} : { panneau: known }
  },
  component: Editor,
})

function Editor() {
  const { data, success } = Id.partial().safeParse(useParams({ strict: false }))
  const navigate = useNavigate()
  const { features } = useCapabilities()
  const isWide = useMediaQuery('(min-width: 80em)', undefined, { getInitialValueInEffect: false })
  const { panneau = isWide ? 'apercu' : 'aucun' } = Route.useSearch()
  const opened = panneau === 'aucun' ? null : panneau
  const open = (panel: keyof typeof panels | null) =>
    void navigate({ to: '.', search: { panneau: panel ?? 'aucun' }, replace: true, resetScroll: false })
  if (!success) return <MissingPage />
  return (
    <BroadcastScreen
      id={data.id}
      onCreated={(created) =>
        void navigate({
          to: '/emissions/$id',
          params: { id: String(created) },
          search: true,
          replace: true,
          ignoreBlocker: true,
          resetScroll: false,
        })
      }
      renderPeople={(id) =>
        features.includes('presence') && (
          <Suspense>
            <PeopleHere id={id} places={places} />
          </Suspense>
        )
      }
      renderTools={(live) => (
        <>
          <PanelButtons panels={Object.values(panels)} opened={opened} onOpen={open} />
          <ShareButton live={live} />
        </>
      )}
      renderActions={(live, onMoved) => (
        <>
          <PublishButton live={live} onMoved={onMoved} />
          <MoveMenu live={live} onMoved={onMoved} />
        </>
      )}
      renderPanel={(live) =>
        opened && (
          <SidePanel label={panels[opened].label} onClose={() => open(null)}>
            {panels[opened].render(live)}
          </SidePanel>
        )
      }
    />
  )
}

const panels = {
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
} as const

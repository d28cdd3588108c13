import { createFileRoute, notFound } from '@tanstack/react-router'
import { useSession } from '#app/features/auth/useSession.ts'
import { ImportScreen } from '#app/features/imports/ImportScreen.tsx'

export const Route = createFileRoute('/_app/importer/$noun')({
  loader: ({ params: { noun } }) => {
    if (noun !== 'invites' && noun !== 'tags') throw notFound()
  },
  component: Screen,
})

function Screen() {
  const { noun } = Route.useParams()
  return <ImportScreen key={noun} noun={noun === 'tags' ? 'tag' : 'guest'} actor={useSession()} />
}

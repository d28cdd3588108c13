import { useMediaQuery } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { broadcastQueries } from '#app/features/broadcasts/queries.ts'
import { m } from '#app/paraglide/messages.js'
import { Page } from '#app/ui/Page.tsx'
import classes from './Preview.module.css'
import { PreviewPanel } from './PreviewPanel.tsx'
import { useFollowed } from './useFollowed.ts'

/** The preview on a screen of its own, of the page as it is saved: for a second window, or a look before publishing. */
export function PreviewAlone({ id }: { id: number }) {
  const { data: broadcast } = useSuspenseQuery({ ...broadcastQueries.one(id), refetchInterval: 5_000 })
  const live = useFollowed(broadcast)
  const isPhone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
  return (
    <Page
      title={m.publish_preview_of({ title: broadcast.page.title })}
      lead={m.publish_preview_saved()}
      actions={
        <Link to="/emissions/$id" params={{ id: String(id) }}>
          {m.publish_preview_back()}
        </Link>
      }
    >
      <div className={classes['alone']}>
        <PreviewPanel live={live} device={isPhone ? 'phone' : 'desktop'} />
      </div>
    </Page>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { seriesQueries } from '#app/features/series/queries.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { m } from '#app/paraglide/messages.js'
import { Page } from '#app/ui/Page.tsx'
import { templateQueries } from './queries.ts'
import { TemplateEditor } from './TemplateEditor.tsx'

/** A series as the template of its lives, and its calendar: producers write them, everybody reads them. */
export function TemplateScreen({ id }: { id: number }) {
  const series = useSuspenseQuery(seriesQueries.one(id)).data
  const template = useSuspenseQuery(templateQueries.one(id)).data
  const zone = useCapabilities().newsroom.time_zone
  return (
    <Page
      title={m.templates_title({ name: series.name })}
      lead={
        <>
          <p>{template.permissions['template'] ? m.templates_lead() : m.templates_read_only()}</p>
          <p>
            <Link to="/series">{m.templates_back()}</Link>
          </p>
        </>
      }
    >
      <TemplateEditor
        key={id}
        name={series.name}
        template={template}
        today={toWallClock(new Date().toISOString(), zone).date}
      />
    </Page>
  )
}

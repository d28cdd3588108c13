import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Severity } from '#app/contract/archive-health.ts'
import { can } from '#app/contract/policy.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { formatNumber } from '#app/lib/formatNumber.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale } from '#app/paraglide/runtime.js'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { later } from '#app/ui/later.ts'
import { Page } from '#app/ui/Page.tsx'
import { BurnDown } from './BurnDown.tsx'
import { DefectTable } from './DefectTable.tsx'
import { severityLabels } from './labels.ts'
import { healthQueries } from './queries.ts'
import { RecentOperations } from './RecentOperations.tsx'
import type { AskedCure } from './cure.ts'
import classes from './Health.module.css'

/** Every defect of the archive, worst first: mended at once where that needs no judgement, else one page after another. */
export function HealthScreen() {
  const { broadcasts, sound, defects, days } = useSuspenseQuery(healthQueries.read()).data
  const mayMend = can(useSession(), 'archive.bulk')
  const [cure, setCure] = useState<AskedCure | null>(null)
  const dialogs = useDialogs(cure !== null)
  const number = (value: number) => formatNumber(value, getLocale())
  const close = () => setCure(null)
  return (
    <Page
      title={m.health_title()}
      actions={
        mayMend && (
          <Button variant="default" onClick={() => setCure('reclassify_some')}>
            {m.health_propose_title()}
          </Button>
        )
      }
      lead={
        <>
          <p className="figures">{m.health_lead({ sound: number(sound), total: number(broadcasts) })}</p>
          {!mayMend && <p>{m.health_read_only()}</p>}
        </>
      }
    >
      {defects.length === 0 && <EmptyState title={m.health_none()}>{m.health_none_hint()}</EmptyState>}
      <BurnDown days={days} />
      {mayMend && <RecentOperations />}
      {Severity.options.map((severity) => {
        const rows = defects.filter((row) => row.severity === severity)
        return (
          rows.length > 0 && (
            <section key={severity} className={classes['section']} aria-label={severityLabels[severity]()}>
              <h2>{severityLabels[severity]()}</h2>
              <DefectTable
                caption={severityLabels[severity]()}
                rows={rows}
                onCure={mayMend ? setCure : null}
              />
            </section>
          )
        )
      })}
      {dialogs !== null && cure !== null && <dialogs.CureDialog cure={cure} onClose={close} />}
    </Page>
  )
}

const useDialogs = later(() => import('./CureDialog.tsx'))

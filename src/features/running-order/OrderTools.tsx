import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Broadcast } from '#app/contract/broadcast.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { type LiveProduction, useProductionField } from '#app/features/productions/live.ts'
import { toWallClock } from '#app/lib/airtime.ts'
import { slugify } from '#app/lib/slugify.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import type { CsvReading } from './csv.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { PrintedOrder } from './PrintedOrder.tsx'
import { TakeDialog } from './TakeDialog.tsx'

/** The ways in and out of a running order: another live’s, a file, paper. */
export function OrderTools({
  production,
  broadcast,
  disabled,
}: {
  production: LiveProduction
  broadcast: Broadcast
  disabled: boolean
}) {
  const { value: segments } = useProductionField(production, 'segments')
  const zone = useCapabilities().newsroom.time_zone
  const file = useRef<HTMLInputElement>(null)
  const [isTaking, setTaking] = useState(false)
  const [found, setFound] = useState<{ reading: CsvReading } | null>(null)

  async function exportCsv() {
    const { segmentsToCsv } = await import('./csv.ts')
    const name = fileName(broadcast, toWallClock(new Date().toISOString(), zone).date, zone)
    download(segmentsToCsv(production.value('segments')), name)
  }
  async function importCsv(chosen: File) {
    try {
      const [{ decodeCsv, segmentsFromCsv }, bytes] = await Promise.all([
        import('./csv.ts'),
        chosen.arrayBuffer(),
      ])
      setFound({ reading: segmentsFromCsv(decodeCsv(bytes), () => crypto.randomUUID()) })
    } catch {
      notify(m.running_order_import_failed({ file: chosen.name }), { tone: 'trouble' })
    }
  }
  return (
    <>
      {!disabled && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => setTaking(true)}>
            {m.running_order_take()}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => file.current?.click()}>
            {m.running_order_import()}
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".csv,text/csv"
            aria-label={m.running_order_import()}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0]
              if (chosen !== undefined) void importCsv(chosen)
              currentTarget.value = '' // so that the same file, mended, can be chosen again
            }}
          />
        </>
      )}
      {segments.length > 0 && (
        <>
          <Button size="compact-sm" variant="default" onClick={() => void exportCsv()}>
            {m.running_order_export()}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => print()}>
            {m.running_order_print()}
          </Button>
        </>
      )}
      <PrintedOrder production={production} broadcast={broadcast} />
      {isTaking && (
        <TakeDialog production={production} broadcast={broadcast} onClose={() => setTaking(false)} />
      )}
      {found !== null && (
        <ImportDialog
          reading={found.reading}
          production={production}
          onOther={() => file.current?.click()}
          onClose={() => setFound(null)}
        />
      )}
    </>
  )
}

/** `conducteur-2026-05-01-le-titre.csv`: the day of the live, else today. */
function fileName({ scheduled_start_at, aired_on, page }: Broadcast, today: string, zone: string): string {
  const planned = scheduled_start_at === null ? null : toWallClock(scheduled_start_at, zone).date
  const parts = ['conducteur', planned ?? aired_on ?? today, slugify(page.title)]
  return `${parts.filter(Boolean).join('-')}.csv`
}

function download(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

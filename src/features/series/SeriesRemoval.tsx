import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRemoval } from '#app/api/useRemoval.ts'
import { Series } from '#app/contract/series.ts'
import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'
import { RemoveDialog } from '#app/ui/RemoveDialog.tsx'
import { removeSeries } from './queries.ts'

import { useSeriesSearch } from './useSeriesSearch.ts'

/** Deletes a series, once its broadcasts went to another. */
export function SeriesRemoval({ series, onClose }: { series: Series; onClose: () => void }) {
  const removal = useRemoval({
    record: series,
    stored: Series,
    remove: useMutation(removeSeries(useQueryClient())).mutateAsync,
    onRemoved() {
      notify(m.ui_removed({ name: series.name }))
      onClose()
    },
  })
  return (
    <RemoveDialog
      {...removal}
      item={series}
      nameOf={(one) => one.name}
      see={
        <Link to="/emissions" search={{ series: series.id }}>
          {m.ui_remove_see()}
        </Link>
      }
      search={useSeriesSearch(removal.onHeir)}
      renderItem={(other) => other.name}
      onClose={onClose}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SeriesRef } from '#app/contract/series.ts'
import { useCapabilities } from '#app/features/auth/useSession.ts'
import { templateOf } from '#app/features/series/templateOf.ts'
import { isDay } from '#app/lib/airtime.ts'
import { titleOn } from '#app/lib/titleOn.ts'
import { changeLength, type Hours } from './hours.ts'

/**
 * Title, series and hours of a live as its form shows them: what somebody typed, and until then the title and the length
 * that the template of the chosen series proposes. `template` is null where there is none that says anything.
 */
export function useBeginning(first: Hours, { isLengthOwn, zone }: { isLengthOwn: boolean; zone: string }) {
  const [series, setSeries] = useState<SeriesRef | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState(first)
  const [isOwn, setOwn] = useState(isLengthOwn)
  const isOffered = useCapabilities().features.includes('templates')
  const { data } = useQuery({ ...templateOf(series?.id ?? 0), enabled: isOffered && series !== null })
  const template = series !== null && data && data.lock_version > 0 ? data.template : null
  const length = isOwn ? null : (template?.duration_seconds ?? null)
  const hours = length === null ? chosen : changeLength(chosen, length, zone)
  const usual = usualTitle(series, template, hours.date)
  return {
    title: typed ?? ((template?.title ?? null) === null ? '' : usual),
    /** What a title that is left empty becomes: the one that planning by the calendar gives. */
    usual,
    setTitle: setTyped,
    series,
    setSeries,
    template,
    hours,
    setHours(next: Hours) {
      setChosen(next)
      if (next.date === hours.date && next.start === hours.start) setOwn(true)
    },
    /** The series may be chosen before its template has come: the server knows it. */
    from_template: isOffered && series !== null,
  }
}

function usualTitle(
  series: SeriesRef | null,
  template: { title: string | null } | null,
  on: string | null,
): string {
  return series !== null && template !== null && on !== null && isDay(on)
    ? titleOn({ series, template }, on)
    : ''
}

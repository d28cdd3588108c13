import { useState } from 'react'
import type { SeriesTemplate } from '#app/contract/template.ts'
import { Calendar } from './Calendar.tsx'
import { FollowPanel } from './FollowPanel.tsx'

/** What is planned, and what will be: the lives that can follow the template as it is saved, then the days to come. */
export function Ahead({
  template,
  today,
  refusal,
  onShifted,
}: {
  template: SeriesTemplate
  today: string
  refusal: string | null
  onShifted: (template: SeriesTemplate) => void
}) {
  const [left, setLeft] = useState<number | null>(null)
  const { lock_version, permissions } = template
  return (
    <>
      {permissions['template'] === true && left !== lock_version && (
        <FollowPanel
          key={lock_version}
          template={template}
          today={today}
          onEnd={(isBack) => setLeft(isBack ? null : lock_version)}
        />
      )}
      <Calendar template={template} today={today} refusal={refusal} onShifted={onShifted} />
    </>
  )
}

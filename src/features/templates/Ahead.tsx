import type { SeriesTemplate } from '#app/contract/template.ts'
import { Calendar } from './Calendar.tsx'
import { changeOf } from './following.ts'
import { FollowPanel } from './FollowPanel.tsx'

/** What is planned, and what will be: the lives that can follow what was saved, then the days to come. */
export function Ahead({
  template,
  followed,
  today,
  refusal,
  onFollowed,
  onShifted,
}: {
  template: SeriesTemplate
  /** What the template said when its planned lives were last asked to follow it. */
  followed: SeriesTemplate['template']
  today: string
  refusal: string | null
  onFollowed: () => void
  onShifted: (template: SeriesTemplate) => void
}) {
  const change = changeOf(followed, template.template)
  return (
    <>
      {change !== null && (
        <FollowPanel
          id={template.id}
          lock_version={template.lock_version}
          change={change}
          today={today}
          onEnd={onFollowed}
        />
      )}
      <Calendar template={template} today={today} refusal={refusal} onShifted={onShifted} />
    </>
  )
}

import { Button } from '@mantine/core'
import { m } from '#app/paraglide/messages.js'
import type { Hours, Refusal, Twice } from './hours.ts'

/** An hour that the clocks skip: the one they show instead can be taken. */
export function Gap({
  hours,
  refusal: { field, suggestion = '' },
  onTake,
}: {
  hours: Hours
  refusal: Refusal
  onTake: (change: { start: string } | { end: string }) => void
}) {
  const time = (field === 'end' ? hours.end : hours.start) ?? ''
  return (
    <>
      {m.schedule_gap({ time, suggestion })}{' '}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onTake(field === 'end' ? { end: suggestion } : { start: suggestion })}
      >
        {m.schedule_gap_take({ time: suggestion })}
      </Button>
    </>
  )
}

/** An hour lived twice: asks which of the two. */
export function WhichOne({
  hours,
  field,
  onChoose,
}: {
  hours: Hours
  field: Refusal['field']
  onChoose: (field: 'start' | 'end', twice: Twice) => void
}) {
  const at = field === 'end' ? 'end' : 'start'
  return (
    <>
      {m.schedule_twice({ time: hours[at] ?? '' })}{' '}
      <Button size="compact-sm" variant="default" onClick={() => onChoose(at, 'earlier')}>
        {m.schedule_twice_first()}
      </Button>{' '}
      <Button size="compact-sm" variant="default" onClick={() => onChoose(at, 'later')}>
        {m.schedule_twice_second()}
      </Button>
    </>
  )
}

import { m } from '#app/paraglide/messages.js'
import { useShortcuts } from '#app/ui/shortcuts.ts'

/** The keys of the agenda, which the help sheet lists; the last three are answered while a live is on the move. */
export function useScheduleKeys({
  onCreate,
  onToday,
  onTurn,
  onMove,
}: {
  onCreate: () => void
  onToday: () => void
  onTurn: (by: 1 | -1) => void
  onMove: () => void
}) {
  const group = m.schedule_keys()
  useShortcuts([
    { keys: 'n', label: m.schedule_new(), group, run: onCreate },
    { keys: 't', label: m.schedule_today(), group, run: onToday },
    { keys: 'arrowleft', label: m.schedule_key_previous(), group, run: () => onTurn(-1) },
    { keys: 'arrowright', label: m.schedule_key_next(), group, run: () => onTurn(1) },
    { keys: 'm', label: m.schedule_key_move(), group, run: onMove },
    { keys: 'shift+arrowdown', label: m.schedule_key_stretch(), group },
    { keys: 'enter', label: m.schedule_key_put_down(), group },
    { keys: 'escape', label: m.schedule_key_give_up(), group },
  ])
}

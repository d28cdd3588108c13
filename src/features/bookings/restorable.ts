import { m } from '#app/paraglide/messages.js'
import { notify } from '#app/ui/notify.ts'

/** Takes somebody out of a list, and offers to put them back where they stood, with all that was said of them. */
export function restorable<Item>(
  change: (next: (all: Item[]) => Item[]) => void,
  { item, index, name, idOf }: { item: Item; index: number; name: string; idOf: (item: Item) => number },
) {
  const isSame = (other: Item) => idOf(other) === idOf(item)
  change((all) => all.filter((other) => !isSame(other)))
  notify(m.bookings_removed({ name }), {
    action: {
      label: m.ui_undo(),
      run: () => change((all) => (all.some(isSame) ? all : all.toSpliced(index, 0, item))),
    },
  })
}

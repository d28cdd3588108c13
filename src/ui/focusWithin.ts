/** Puts the focus where one works in `place`: its first field, else its first button that moves nothing. */
export function focusWithin(place: Element | null | undefined): void {
  const control = place?.querySelector<HTMLElement>(FIELDS) ?? place?.querySelector<HTMLElement>(BUTTONS)
  control?.focus()
}

const FIELDS =
  ':is(input:not([type="hidden"], [type="file"], [aria-hidden]), textarea, select, [role="textbox"]):not(:disabled)'
const BUTTONS = 'button:not([aria-describedby^="DndDescribedBy"])'

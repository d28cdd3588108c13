/** Tells the form around that something in it was changed by a button: no key says so (see `FormDialog`). */
export function tellTyped(button: EventTarget): void {
  button.dispatchEvent(new Event('input', { bubbles: true }))
}

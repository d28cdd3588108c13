import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to a control by Tab alone, as somebody without a mouse does; `back` goes the other way. */
export async function reach(page: Page, control: Locator, { back = false, most = 120 } = {}) {
  await expect(control).toBeVisible()
  for (let stops = 0; stops < most; stops++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  await expect(control, `reached by ${most} presses of Tab`).toBeFocused()
}

/** Goes to a text box and types into it. */
export async function type(page: Page, box: Locator, text: string) {
  await reach(page, box)
  await page.keyboard.type(text)
}

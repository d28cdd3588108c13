/** Whether the backend now serves another version of the app than the one on screen. False when it cannot be asked. */
export async function isReplaced(): Promise<boolean> {
  const own = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? ''
  try {
    const response = await fetch('/index.html', { cache: 'no-store' })
    return response.ok && !(await response.text()).includes(own)
  } catch {
    return false
  }
}

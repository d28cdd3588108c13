// Before the first paint: the theme kept on this device, else the system's. A file, so that no script is inline (CSP).
try {
  const kept = localStorage.getItem('regie.theme')
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
} catch {
  document.documentElement.dataset.mantineColorScheme = 'light'
}

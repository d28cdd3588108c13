import { useEffect, useState } from 'react'

/** The marker just dropped, until anything else is done: meanwhile Enter goes to its text, and presses no button. */
export function useFresh() {
  const [fresh, setFresh] = useState<string | null>(null)
  useEffect(() => {
    if (fresh === null) return
    const forget = () => setFresh(null)
    const onKey = ({ key }: KeyboardEvent) => key !== 'Enter' && forget()
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', forget, true)
    document.addEventListener('focusin', forget, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', forget, true)
      document.removeEventListener('focusin', forget, true)
    }
  }, [fresh])
  return [fresh, setFresh] as const
}

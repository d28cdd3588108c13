import '#app/ui/mantine.css'
import '#app/ui/fonts.css'
import '#app/ui/base.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { speak } from '#app/contract/explain.ts'
import { getLocale, overwriteGetLocale } from '#app/paraglide/runtime.js'
import { keepPresses } from '#app/ui/presses.ts'
import { theme, variables } from '#app/ui/theme.ts'
import { startTips } from '#app/ui/tips.ts'
import { queries, router } from './router.tsx'

const schemes = localStorageColorSchemeManager({ key: 'regie.theme' }) // the key that public/theme.js reads

// Read once: each word on screen asks for it, and to choose another loads the page again.
const locale = getLocale()
overwriteGetLocale(() => locale)
document.documentElement.lang = locale
speak(locale)
startTips()
keepPresses()

const root = document.getElementById('root')! // it stands in index.html
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

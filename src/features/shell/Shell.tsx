import { useMediaQuery } from '@mantine/hooks'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, type ReactNode, useEffect, useState } from 'react'
import { errorLine } from '#app/api/explainError.ts'
import { SignInDialog } from '#app/features/auth/SignInDialog.tsx'
import { useCapabilities, useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { later } from '#app/ui/later.ts'
import { OverPage } from '#app/ui/OverPage.tsx'
import { useShortcuts } from '#app/ui/shortcuts.ts'
import { keepRecent } from './keepRecent.ts'
import { PhoneBar } from './PhoneBar.tsx'
import { placesFor } from './places.ts'
import { Rail } from './Rail.tsx'
import { useEarlyKeys } from './useEarlyKeys.ts'
import { useServerEvents } from './useServerEvents.ts'
import classes from './Shell.module.css'

const HelpSheet = lazy(() =>
  import('#app/ui/HelpSheet.tsx').then((module) => ({ default: module.HelpSheet })),
)

// Not while the first screen comes: it may take twelve requests in all.
const usePalette = later(() => import('./Palette.tsx'), { rest: 3000 })

/** The frame of every signed-in page: navigation at the side (at the foot of a phone), search, help, account. */
export function Shell({ children }: { children: ReactNode }) {
  const session = useSession()
  const places = placesFor(session, useCapabilities())
  const navigate = useNavigate()
  const isPhone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false })
  const [opened, setOpened] = useState<'palette' | 'help' | null>(null)
  const close = () => setOpened(null)
  const palette = usePalette(opened === 'palette')
  const early = useEarlyKeys(opened === 'palette' && palette === null)
  const [router, user] = [useRouter(), session.user.id]
  useServerEvents()
  useEffect(() => keepRecent(router, user), [router, user])
  useShortcuts([
    {
      keys: 'mod+k',
      label: m.shell_search(),
      group: m.shell_keys_everywhere(),
      run: () => setOpened('palette'),
    },
    { keys: '?', label: m.ui_help_title(), group: m.shell_keys_everywhere(), run: () => setOpened('help') },
    ...places.map(({ keys, label, to }) => ({
      keys,
      label: label(),
      group: m.shell_keys_go(),
      run: () => void navigate({ to }),
    })),
  ])
  const Navigation = isPhone ? PhoneBar : Rail
  return (
    <div className={classes['shell']}>
      <a href="#contenu" className={classes['skip']}>
        {m.shell_skip()}
      </a>
      <Navigation places={places} onSearch={() => setOpened('palette')} onHelp={() => setOpened('help')} />
      <main id="contenu" tabIndex={-1} className={classes['main']}>
        {children}
      </main>
      <OverPage name="session" explain={errorLine}>
        <SignInDialog />
      </OverPage>
      {opened === 'palette' && palette !== null && (
        <palette.Palette
          places={places}
          early={early}
          onClose={() => setOpened((now) => (now === 'palette' ? null : now))}
          onHelp={() => setOpened('help')}
        />
      )}
      <OverPage name={opened ?? ''} explain={errorLine} onMissing={close}>
        {opened === 'help' && <HelpSheet opened onClose={close} />}
      </OverPage>
    </div>
  )
}

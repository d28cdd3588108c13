import { useMantineColorScheme } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { errorLine } from '#app/api/explainError.ts'
import type { Role } from '#app/contract/policy.ts'
import { signOut } from '#app/features/auth/queries.ts'
import { useSession } from '#app/features/auth/useSession.ts'
import { m } from '#app/paraglide/messages.js'
import { getLocale, setLocale } from '#app/paraglide/runtime.js'
import { notify } from '#app/ui/notify.ts'
import { Choice } from '#app/ui/Choice.tsx'
import classes from './Account.module.css'

/** Who is signed in, how the app looks and speaks on this device, help, and the way out. */
export function Account({ onHelp, onLeave }: { onHelp: () => void; onLeave?: () => void }) {
  const { user } = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { mutate, isPending } = useMutation({
    ...signOut(),
    onSuccess: () => location.assign('/connexion'), // a fresh start: nothing of the session stays in memory
    onError: (error) => notify(errorLine(error), { tone: 'trouble' }),
  })
  return (
    <div className={classes['account']}>
      <p className={classes['name']}>{user.name}</p>
      <p className={classes['role']}>{ROLES[user.role]()}</p>
      <Choice
        label={m.shell_theme()}
        value={colorScheme}
        options={[
          { value: 'light', label: m.shell_theme_light() },
          { value: 'dark', label: m.shell_theme_dark() },
          { value: 'auto', label: m.shell_theme_auto() },
        ]}
        onChange={setColorScheme}
      />
      <Choice
        label={m.shell_language()}
        value={getLocale()}
        options={[
          { value: 'fr', label: 'Français', lang: 'fr' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={(locale) => void setLocale(locale)}
      />
      <Link to="/compte" className={classes['line'] ?? ''} onClick={onLeave}>
        {m.shell_my_account()}
      </Link>
      <button type="button" className={classes['line']} onClick={onHelp}>
        {m.ui_help_title()}
      </button>
      <button type="button" className={classes['line']} disabled={isPending} onClick={() => mutate()}>
        {m.shell_sign_out()}
      </button>
    </div>
  )
}

const ROLES: Record<Role, () => string> = {
  viewer: m.shell_role_viewer,
  editor: m.shell_role_editor,
  chief_editor: m.shell_role_chief_editor,
  producer: m.shell_role_producer,
  admin: m.shell_role_admin,
}

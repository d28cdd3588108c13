import { createFileRoute } from '@tanstack/react-router'
import { AccountScreen } from '#app/features/account/AccountScreen.tsx'

// No loader: what the page asks for comes with it, not with the first load of every page.
export const Route = createFileRoute('/_app/compte')({ component: AccountScreen })

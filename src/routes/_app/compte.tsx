import { createFileRoute } from '@tanstack/react-router'
import { AccountScreen } from '#app/features/account/AccountScreen.tsx'
import { accountQueries } from '#app/features/account/queries.ts'

export const Route = createFileRoute('/_app/compte')({
  loader: ({ context: { queries } }) =>
    Promise.all([queries.query(accountQueries.mine()), queries.query(accountQueries.sessions())]),
  component: AccountScreen,
})

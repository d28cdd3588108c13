import { createFileRoute } from '@tanstack/react-router'
import { TeamScreen } from '#app/features/team/TeamScreen.tsx'

// No loader: the list asks by itself, and what it asks for is no part of the first load.
export const Route = createFileRoute('/_app/equipe')({ component: TeamScreen })

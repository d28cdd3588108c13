import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

/** Under a list whose older lines are fetched when asked for; nothing once all are there. */
export function OlderButton({
  list: { hasNextPage, isFetchingNextPage, fetchNextPage },
  children,
}: {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  children: ReactNode
}) {
  if (!hasNextPage) return null
  return (
    <Button
      variant="default"
      size="compact-sm"
      loading={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
    >
      {children}
    </Button>
  )
}

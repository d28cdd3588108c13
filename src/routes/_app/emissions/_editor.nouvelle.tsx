import { createFileRoute } from '@tanstack/react-router'

export const Route = createFileRoute('/_app/emissions/_editor/nouvelle')({
  // Not drawn here: `_editor.tsx` is the frame of both addresses.
  component: () => null,
})

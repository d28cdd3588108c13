import { Button } from '@mantine/core'

/** Opens a panel beside the form, or closes it. */
export function PanelButtons<Panel extends string>({
  panels,
  opened,
  onOpen,
}: {
  panels: { id: Panel; label: string }[]
  opened: Panel | null
  onOpen: (panel: Panel | null) => void
}) {
  return panels.map(({ id, label }) => (
    <Button
      key={id}
      variant={id === opened ? 'light' : 'subtle'}
      aria-pressed={id === opened}
      onClick={() => onOpen(id === opened ? null : id)}
    >
      {label}
    </Button>
  ))
}

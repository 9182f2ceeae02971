import { keyOf, type ShortcutName } from '../keyboard/shortcuts.ts'
import { useSettings } from '../settings.ts'
import { Button, Key } from './Button.tsx'

/** A button that does what a shortcut does, mostly opening a dialog, with its key as the person has it; nothing where it is not possible. */
export function ActButton({
  name,
  label,
  kind = 'plain',
  opensDialog = true,
  onClick,
}: {
  name: ShortcutName
  label: string
  kind?: 'primary' | 'plain' | 'quiet'
  opensDialog?: boolean
  onClick: (() => void) | undefined
}) {
  const settings = useSettings()
  if (!onClick) return null
  const key = settings.hasSingleKeys ? keyOf(name, settings).toUpperCase() : undefined
  return (
    <Button kind={kind} aria-haspopup={opensDialog ? 'dialog' : undefined} aria-keyshortcuts={key} onClick={onClick}>
      {label}
      {key && <Key>{key}</Key>}
    </Button>
  )
}

import { useEffect } from 'react'
import { getSettings } from '../settings.ts'
import type { DeskTexts } from '../texts/form.ts'

/** What a single key can do. The sheet of shortcuts is made from the same table as the keys themselves. */
export type ShortcutName = 'next' | 'previous' | 'reply' | 'claim' | 'resolve' | 'promise' | 'sheet'

/** Single keys in the order of the sheet; `?` is what the keyboard makes of Shift and its key. */
export const shortcuts: readonly { name: ShortcutName; key: string; label: string }[] = [
  { name: 'next', key: 'j', label: 'J' },
  { name: 'previous', key: 'k', label: 'K' },
  { name: 'reply', key: 'r', label: 'R' },
  { name: 'claim', key: 'a', label: 'A' },
  { name: 'resolve', key: 'e', label: 'E' },
  { name: 'promise', key: 'p', label: 'P' },
  { name: 'sheet', key: '?', label: '?' },
]

/** The words of a shortcut. */
export const shortcutText = (name: ShortcutName, texts: DeskTexts): string => texts.shortcutSheet[name]

/** What each key does now; a missing one does nothing. `leave` is Escape and cannot be switched off. */
export type ShortcutActions = Partial<Record<ShortcutName, (() => void) | undefined>> & { leave?: () => void }

/** Listens to single keys outside fields and dialogs, unless they are switched off (WCAG 2.1.4). */
export function useShortcuts(actions: ShortcutActions, isPaused: boolean): void {
  useEffect(() => {
    if (isPaused) return
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Escape') return actions.leave?.()
      if (!getSettings().hasSingleKeys || isField(event.target)) return
      const found = shortcuts.find(({ key }) => key === event.key.toLowerCase() || (key === '?' && event.key === '？'))
      const action = found && actions[found.name]
      if (!action) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [actions, isPaused])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

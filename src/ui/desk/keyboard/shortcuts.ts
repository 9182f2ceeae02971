import { useEffect } from 'react'
import { getSettings, type Settings } from '../settings.ts'
import type { DeskTexts } from '../texts/form.ts'

/** Single keys in the order of the sheet, as they are before anybody changes them. */
export const shortcuts = [
  { name: 'next', key: 'j' },
  { name: 'previous', key: 'k' },
  { name: 'reply', key: 'r' },
  { name: 'note', key: 'n' },
  { name: 'canned', key: '/' },
  { name: 'draft', key: 'd' },
  { name: 'claim', key: 'a' },
  { name: 'claimNext', key: 'q' },
  { name: 'mark', key: 'm' },
  { name: 'promise', key: 'p' },
  { name: 'resolve', key: 'e' },
  { name: 'snooze', key: 's' },
  { name: 'transfer', key: 'h' },
  { name: 'accept', key: 'y' },
  { name: 'decline', key: 'b' },
  { name: 'rule', key: 'g' },
  { name: 'extension', key: 'x' },
  { name: 'refuse', key: 'f' },
  { name: 'pause', key: 'w' },
  { name: 'category', key: 'c' },
  { name: 'review', key: 'v' },
  { name: 'partDone', key: 'o' },
  { name: 'partNote', key: 'l' },
  { name: 'take', key: 't' },
  { name: 'turnDown', key: 'u' },
  { name: 'sheet', key: '?' },
] as const

/** What a single key can do. Keys, sheet and palette are made from the same table. */
export type ShortcutName = (typeof shortcuts)[number]['name']

/** The words of a shortcut. */
export function shortcutText(name: ShortcutName, texts: DeskTexts): string {
  const own: Partial<Record<ShortcutName, string>> = {
    ...texts.writing.keys,
    ...texts.ownership.shortcuts,
    ...texts.offers.keys,
    ...texts.attention.keys,
    ...texts.decisions.shortcuts,
  }
  const shared: Partial<Record<ShortcutName, string>> = texts.shortcutSheet
  return own[name] ?? shared[name] ?? name
}

/** The key of a shortcut as the person has it: their own, else the one of the table. */
export function keyOf(name: ShortcutName, { ownKeys }: Pick<Settings, 'ownKeys'>): string {
  return ownKeys[name] ?? shortcuts.find((shortcut) => shortcut.name === name)?.key ?? ''
}

/** The shortcut that a key belongs to; the Chinese question mark is the same key as the Latin one. */
export function findShortcut(key: string, settings: Pick<Settings, 'ownKeys'>): ShortcutName | undefined {
  const typed = key === '？' ? '?' : key.toLowerCase()
  return shortcuts.find(({ name }) => keyOf(name, settings) === typed)?.name
}

/** What each key does now; a missing one does nothing. `leave` is Escape and cannot be switched off. */
export type ShortcutActions = Partial<Record<ShortcutName, (() => void) | undefined>> & {
  leave?: () => void
  /** Ctrl+K or Cmd+K; it works in fields too. */
  palette?: () => void
}

/** Listens to single keys outside fields and dialogs, unless they are switched off (WCAG 2.1.4). */
export function useShortcuts(actions: ShortcutActions, isPaused: boolean): void {
  useEffect(() => {
    if (isPaused) return
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      const run = actionFor(event, actions)
      if (!run) return
      if (event.key !== 'Escape') event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [actions, isPaused])
}

function actionFor(event: KeyboardEvent, actions: ShortcutActions): (() => void) | undefined {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (isCommand && event.key.toLowerCase() === 'k') return actions.palette
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (event.key === 'Escape') return actions.leave
  const settings = getSettings()
  if (!settings.hasSingleKeys || isField(event.target)) return undefined
  const name = findShortcut(event.key, settings)
  return name && actions[name]
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

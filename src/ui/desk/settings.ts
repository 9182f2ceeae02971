import { useSyncExternalStore } from 'react'
import { findLocale, type Locale } from '../../domain/locale.ts'

/** What one person has chosen for this browser; kept in localStorage. */
export interface Settings {
  locale: Locale
  /** Enter sends and Shift+Enter breaks the line; otherwise only Ctrl or Cmd with Enter sends. */
  sendsOnEnter: boolean
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  hasSingleKeys: boolean
}

const storageKey = 'lianxin.desk.settings'
const listeners = new Set<() => void>()
let current = read()

/** The settings as they are now, for code outside React. */
export const getSettings = (): Settings => current

/** Changes some settings, keeps them and tells every component that shows them. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(storageKey, JSON.stringify(current))
  } catch {
    // A browser that stores nothing keeps the choice until the page is left.
  }
  for (const tell of listeners) tell()
}

/** The settings, live. */
export const useSettings = (): Settings => useSyncExternalStore(subscribe, getSettings)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Settings {
  const defaults = {
    locale: findLocale(navigator.language) ?? 'zh-CN',
    sendsOnEnter: false,
    hasSingleKeys: true,
  } as const
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Record<keyof Settings, unknown>>
    return {
      locale: findLocale(typeof kept.locale === 'string' ? kept.locale : undefined) ?? defaults.locale,
      sendsOnEnter: kept.sendsOnEnter === true,
      hasSingleKeys: kept.hasSingleKeys !== false,
    }
  } catch {
    return defaults
  }
}

import { useSyncExternalStore } from 'react'
import { findLocale, type Locale } from '../../domain/locale.ts'

export const themes = ['light', 'contrast'] as const
export const densities = ['comfortable', 'compact'] as const

/** What one person has chosen for this browser; kept in localStorage. */
export interface Settings {
  locale: Locale
  /** Enter sends and Shift+Enter breaks the line; otherwise only Ctrl or Cmd with Enter sends. */
  sendsOnEnter: boolean
  /** Replies wait five seconds, in which they can be undone; otherwise the citizen has them at once. */
  holdsReplies: boolean
  /** Single-key shortcuts can be switched off (WCAG 2.1.4). */
  hasSingleKeys: boolean
  /** Keys that the person gave to shortcuts, by their name. */
  ownKeys: Readonly<Record<string, string>>
  theme: (typeof themes)[number]
  density: (typeof densities)[number]
  hasNotifications: boolean
  soundsOnWaiting: boolean
  soundsOnMessage: boolean
  /** Quiet hours "HH:MM" in the browser's time; the same time twice means none. */
  quietFrom: string
  quietTo: string
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
  const kept = readKept()
  const time = (value: unknown) => (typeof value === 'string' && /^\d\d:\d\d$/.test(value) ? value : '00:00')
  return {
    locale:
      findLocale(typeof kept.locale === 'string' ? kept.locale : undefined) ??
      findLocale(navigator.language) ??
      'zh-CN',
    sendsOnEnter: kept.sendsOnEnter === true,
    holdsReplies: kept.holdsReplies === true,
    hasSingleKeys: kept.hasSingleKeys !== false,
    ownKeys: readKeys(kept.ownKeys),
    theme: themes.find((theme) => theme === kept.theme) ?? 'light',
    density: densities.find((density) => density === kept.density) ?? 'comfortable',
    hasNotifications: kept.hasNotifications === true,
    soundsOnWaiting: kept.soundsOnWaiting === true,
    soundsOnMessage: kept.soundsOnMessage === true,
    quietFrom: time(kept.quietFrom),
    quietTo: time(kept.quietTo),
  }
}

function readKept(): Partial<Record<keyof Settings, unknown>> {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Record<keyof Settings, unknown>>
  } catch {
    return {}
  }
}

function readKeys(kept: unknown): Record<string, string> {
  const pairs = Object.entries(kept ?? {}).map(([name, key]) => [name, String(key)] as const)
  return Object.fromEntries(pairs.filter(([, key]) => /^\S$/u.test(key)))
}

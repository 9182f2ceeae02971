import { useSyncExternalStore } from 'react'
import { type PresenceChoice, presenceChoices } from '../api/offers.ts'

const listeners = new Set<() => void>()
const unstored = new Map<string, PresenceChoice>()

const storageKey = (staffId: string) => `lianxin.desk.presence.${staffId}`

/** Keeps what the person says of themselves, for every tab of this browser: the last choice wins. */
export function choosePresence(staffId: string, choice: PresenceChoice): void {
  try {
    localStorage.setItem(storageKey(staffId), choice)
  } catch {
    // A browser that stores nothing keeps the choice until the page is left.
    unstored.set(staffId, choice)
  }
  for (const tell of listeners) tell()
}

/** What the person said last, in whichever tab; who never said anything is online. */
export const usePresenceChoice = (staffId: string): PresenceChoice =>
  useSyncExternalStore(subscribe, () => readChoice(staffId))

function readChoice(staffId: string): PresenceChoice {
  return presenceChoices.find((choice) => choice === readKept(staffId)) ?? unstored.get(staffId) ?? 'online'
}

function readKept(staffId: string): string | null {
  try {
    return localStorage.getItem(storageKey(staffId))
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

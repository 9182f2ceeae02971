import type { Key } from './api.ts'

/** A message that the server has not confirmed yet. */
export interface Unsent {
  clientMessageId: string
  text: string
}

/** What a browser keeps of a conversation, so that a reload or a closed phone loses nothing. */
interface Kept {
  key?: Key | undefined
  unsent: Unsent[]
  draft: string
}

const empty: Kept = { unsent: [], draft: '' }

export interface Store {
  read(): Kept
  write(change: Partial<Kept>): void
}

/** Keeps it in the browser's storage; where that is forbidden, in memory. */
export function createStore(base: string): Store {
  const name = `lianxin:${base}`
  let memory: Kept = empty
  const read = () => {
    try {
      const text = localStorage.getItem(name)
      if (text) memory = { ...empty, ...(JSON.parse(text) as Partial<Kept>) }
    } catch {
      // Private windows may refuse storage: the page then remembers for as long as it is open.
    }
    return memory
  }
  return {
    read,
    write(change) {
      // Another tab may have written meanwhile: only what changes here is replaced.
      memory = { ...read(), ...change }
      try {
        localStorage.setItem(name, JSON.stringify(memory))
      } catch {
        // The same, or the disk is full: nothing is lost while the page is open.
      }
    },
  }
}

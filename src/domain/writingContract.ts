import type { Locale } from './locale.ts'

/* Shapes of what helps an agent to write, beside those of `contract.ts`. Instants are ISO 8601 in UTC. */

/** Words of staff to staff about a handoff. They are never part of the conversation. */
export interface NoteView {
  id: string
  author: { id: string; name: string; serviceNumber: string }
  text: string
  writtenAt: string
}

/** A reply that the language model proposes to the agent, with the reviewed entries that it was given. */
export interface Draft {
  text: string
  /** Language in which it is written: the citizen's. */
  locale: Locale
  sources: { entryId: string; title: string; law: string }[]
}

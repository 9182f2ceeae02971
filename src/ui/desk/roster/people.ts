import type { RosterPerson } from '../../../domain/rosterContract.ts'

/** How somebody is called; somebody unknown by their id, so that nobody stands there without a name. */
export const nameIn = (people: readonly RosterPerson[], id: string): string =>
  people.find((person) => person.id === id)?.name ?? id

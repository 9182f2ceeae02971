import type { DepartmentEntry } from './departmentsFile.ts'
import type { Entry } from './entry.ts'
import type { ThesaurusGroup } from './thesaurusFile.ts'

/** What editors keep: who is responsible, the entries, and the words that mean the same. */
export interface Knowledge {
  departments: DepartmentEntry[]
  entries: Entry[]
  thesaurus: ThesaurusGroup[]
  /** Questions that no entry answers: a release learns from them how cautious to be. */
  outOfScope: string[]
}

import type { DepartmentEntry } from './departmentsFile.ts'
import type { Entry } from './entry.ts'
import type { ThesaurusGroup } from './thesaurusFile.ts'

/** What editors keep: who is responsible, the entries, and the words that mean the same. */
export interface Knowledge {
  departments: DepartmentEntry[]
  entries: Entry[]
  thesaurus: ThesaurusGroup[]
}

/** One thing that is wrong in a file: where, what, and how to mend it. Lines count from 1. */
export interface FileProblem {
  file: string
  line: number
  message: string
  mend: string
}

/** Collects the problems of one file, so that an editor sees all of them at once. */
export class FileProblems {
  readonly list: FileProblem[] = []
  readonly #file: string
  constructor(file: string) {
    this.#file = file
  }

  add(line: number, message: string, mend: string): void {
    this.list.push({ file: this.#file, line, message, mend })
  }
}

/** `file:line: what — how`, the form that editors and terminals turn into a link. */
export function formatProblem({ file, line, message, mend }: FileProblem): string {
  return `${file}:${line}: ${message} — ${mend}`
}

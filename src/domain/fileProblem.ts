import { type ProblemCode, problemTexts } from './fileProblemTexts.ts'
import type { Locale } from './locale.ts'
import { fill } from './texts/catalogue.ts'

/**
 * One thing that is wrong in a file: where, what, and how to mend it. Lines count from 1. `message` and `mend` are
 * English; `code` and `values` say the same for `formatProblem` in another language.
 */
export interface FileProblem {
  file: string
  line: number
  code: ProblemCode
  values: Record<string, string>
  message: string
  mend: string
}

/** A problem with its words. */
export function makeProblem(
  { file, line }: { file: string; line: number },
  { code, values = {} }: { code: ProblemCode; values?: Record<string, string> },
): FileProblem {
  const [message, mend] = problemTexts[code].en
  return { file, line, code, values, message: fill(message, values), mend: fill(mend, values) }
}

/** Collects the problems of one file, so that an editor sees all of them at once. */
export class FileProblems {
  readonly #found: FileProblem[] = []
  readonly #file: string
  constructor(file: string) {
    this.#file = file
  }

  /** From the top of the file to its end. */
  get list(): FileProblem[] {
    return this.#found.toSorted((a, b) => a.line - b.line)
  }

  add(line: number, code: ProblemCode, values: Record<string, string> = {}): void {
    this.#found.push(makeProblem({ file: this.#file, line }, { code, values }))
  }
}

/** `file:line: what — how`, the form that editors and terminals turn into a link. Traditional readers get simplified. */
export function formatProblem({ file, line, code, values }: FileProblem, locale: Locale = 'en'): string {
  const [message, mend] = problemTexts[code][locale === 'en' ? 'en' : 'zh-CN']
  return `${file}:${line}: ${fill(message, values)} — ${fill(mend, values)}`
}

/** How grave: `critical` endangers life or limb now, `high` needs somebody today, `normal` needs another, safe way. */
export type Severity = 'critical' | 'high' | 'normal'

/**
 * One kind of urgent message. Its patterns are searched in folded text (simplified, lower case, no spaces between
 * Chinese characters, no apostrophes) after titles and `idioms` were taken out. A rule errs towards showing the numbers.
 */
export interface UrgentRule {
  id: string
  severity: Severity
  numbers: string[]
  /** A person is offered before anything else, and no FAQ entry follows below the numbers. */
  isPersonFirst: boolean
  /** Told as it happens: no context but `settled` makes these calm. */
  signs: RegExp
  /** What may happen now and may as well be a matter of policy and paperwork: then `calm` silences it. */
  topics: RegExp
  /**
   * Words of harm in many shapes. They count in a plain statement only: neither a question about rules nor paperwork,
   * and only when no rule has a sign.
   */
  hints: RegExp
  /** Calls for help that do not say what happens. They count only when no rule knows more. */
  cries?: RegExp
  idioms?: RegExp
  /** The contexts in which it is over and only its consequences are asked for, unless the text also sounds acute. */
  settled?: RegExp
  /** The contexts in which a topic is no alarm, unless the text also sounds acute. */
  calm: RegExp
}

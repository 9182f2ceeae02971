/** What a citizen may say of an answer: that it is false is worse than that it did not help. */
export const verdicts = ['helped', 'notHelped', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]

/** A verdict as the server takes it. */
export const ratingOf = (verdict: string | undefined) =>
  verdict === 'helped'
    ? { score: 5, isSolved: true }
    : { score: 1, isSolved: false, ...(verdict === 'wrong' ? { isWrong: true } : {}) }

/**
 * Where the calibrated probability of being right turns into a decision.
 *
 * A wrong answer from a government is worse than none: at 0.80 about 95 of 100 answers were right over question sets
 * on which nothing was fitted. Between 0.35 and 0.80 the right entry is mostly among the first three, so asking back
 * costs the citizen one tap; below 0.35 the options would mislead more often than help.
 */
export const answerFrom = 0.8
export const askFrom = 0.35

/** Most entries offered when asking back: three fit on a phone and can be read aloud. */
export const maxOptions = 3

/** An option is shown only with at least this share of the best one's score, so that nonsense does not fill the list. */
export const minOptionShare = 0.02

/** Ranked entries kept in a decision, for the second reader and for explaining. */
export const maxRanked = 10

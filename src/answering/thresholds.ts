/**
 * Where the estimated probability of being right turns into a decision.
 *
 * A wrong answer from a government is worse than none. From 0.8 upwards 94 to 99 of 100 answers were right on most of
 * the question sets on which nothing was fitted; on sets full of near neighbours it was 77 to 84, so the figure is an
 * estimate and no promise. Asking back costs the citizen one tap: from 0.25 upwards the right entry is nine times in
 * ten among the options, below that the options would mislead too often.
 */
export const answerFrom = 0.8
/** Wrong answers among the answers that are tolerated unless the settings say otherwise. */
export const toleratedWrong = 0.02

export const askFrom = 0.25

/** Most entries offered when asking back: three fit on a phone and can be read aloud. */
export const maxOptions = 3

/** An option is shown only with at least this share of the best one's score, so that nonsense does not fill the list. */
export const minOptionShare = 0.02

/** Ranked entries kept in a decision, for the second reader and for explaining. */
export const maxRanked = 10

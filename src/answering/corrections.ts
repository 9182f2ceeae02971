import type { DecisionOption } from '../domain/decision.ts'
import { findEntryForDisplay } from './buildIndex.ts'
import { findCorrection } from './correctionWords.ts'
import { answerFacets } from './followUps.ts'
import { findAskedFacets } from './intents/facets.ts'
import { findThings, type Lexicon } from './lexicon.ts'
import { confidentEntry, listOptions, type Outcome, type OwnRanking, type Reading, rankWords, show } from './reading.ts'
import { countLetters, foldText, stripPoliteness } from './text.ts'
import { askFrom } from './thresholds.ts'

/** What was asked before narrows down what is meant, so asking back again is worth a try earlier. */
const askAgainFrom = askFrom * 0.6

/**
 * "No, I mean …": asked again with the words of the question that it corrects. What was shown to that question is not
 * shown again; nor are options that were turned down.
 */
export function takeCorrection(reading: Reading): Outcome | undefined {
  const { lastQuestion, shownEntryIds = [], pendingOptions = [] } = reading.question
  if (!lastQuestion) return undefined
  const known = [foldText(lastQuestion), ...titlesOf(reading, shownEntryIds)].join(' ')
  const correction = findCorrection(reading.folded, known)
  if (!correction) return undefined
  const meant = stripPoliteness(correction.meant)
  const facets = findAskedFacets(meant)
  if (facets.length > 0 && shownEntryIds.length > 0) return answerFacets(reading, facets)
  const rejected = [...shownEntryIds, ...(shownEntryIds.length === 0 ? pendingOptions.map(toId) : [])]
  const before = stripPoliteness(foldText(lastQuestion)).replaceAll(correction.denied || '\u0000', ' ')
  return askAgain(reading, { meant, before, rejected })
}

const toId = ({ entryId }: DecisionOption) => entryId

const titlesOf = ({ index, question: { text, locale } }: Reading, entryIds: readonly string[]) =>
  entryIds.map((entryId) => foldText(findEntryForDisplay(index, { entryId, text, locale })?.title ?? ''))

function askAgain(
  reading: Reading,
  { meant, before, rejected }: { meant: string; before: string; rejected: readonly string[] },
): Outcome {
  const { index, question } = reading
  const rankAgain = (words: string) => rankWords(index, question.day, words, { rejected })
  const { lexicon } = index.retrieval
  const namesThing = findThings(lexicon, meant).length > 0
  const words = [namesThing ? dropThings(lexicon, before) : before, meant].join(' ').trim()
  const tries = [rankAgain(words), ...(countLetters(meant) > 1 ? [rankAgain(meant)] : [])]
  // A question of its own needs no earlier words, and they might mislead; the mere name of a thing needs them.
  if (namesThing && asksItself(lexicon, meant)) tries.reverse()
  const found =
    tries.find((ranking) => confidentEntry(ranking)) ??
    tries.find(({ confidence }) => confidence >= askAgainFrom) ??
    rankAgain(words)
  const entryId = countLetters(meant) > 1 ? confidentEntry(found) : undefined
  if (entryId) return { ...show(reading, entryId), ...figures(found), reasons: ['corrected'] }
  const options = found.confidence >= askAgainFrom || countLetters(meant) < 2 ? listOptions(reading, found) : []
  if (options.length > 0) {
    return { kind: 'clarify', status: 'asked_back', reasons: ['corrected'], options, ...figures(found) }
  }
  if (countLetters(meant) < 2) return { kind: 'clarify', status: 'asked_topic', reasons: ['corrected'] }
  return { kind: 'handoff', status: 'offered_no_match', reasons: ['corrected'], ...figures(found) }
}

const figures = ({ ranked, confidence, features }: OwnRanking) => ({ ranked, confidence, features: features ?? {} })

/** Whether more than the name of a thing is said. */
function asksItself(lexicon: Lexicon, meant: string): boolean {
  return (
    countLetters(
      dropThings(lexicon, meant).replace(/\b(?:the|a|an|my|for|about|of|one)\b|的|那个|这个|办|关于/g, ''),
    ) >= 2
  )
}

/** Longest name of a thing, in Chinese characters and in Latin words. */
const longestName = { characters: 7, words: 3 }

/** Takes the names of things out of earlier words, so that another thing can stand in their place. */
function dropThings(lexicon: Lexicon, text: string): string {
  const isName = (part: string) => findThings(lexicon, part).length > 0
  const pieces = text.match(/\p{Script=Han}|[^\p{Script=Han}\s]+|\s+/gu) ?? []
  let rest = ''
  for (let at = 0; at < pieces.length; ) {
    const longest = /\p{Script=Han}/u.test(pieces[at] ?? '') ? longestName.characters : longestName.words * 2 - 1
    let length = Math.min(longest, pieces.length - at)
    while (length > 0 && !isName(pieces.slice(at, at + length).join(''))) length -= 1
    // The shortest run from here that still names it: what stands behind the name stays.
    while (length > 1 && isName(pieces.slice(at, at + length - 1).join(''))) length -= 1
    if (length === 0) rest += pieces[at]
    else if (!isName(pieces.slice(at + 1, at + length).join(''))) rest += ' '
    else rest += pieces[at]
    at += length === 0 || isName(pieces.slice(at + 1, at + length).join('')) ? 1 : length
  }
  return rest
}

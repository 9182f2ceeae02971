import { findAskedFacets } from './intents/facets.ts'
import { findSmallTalk } from './intents/smallTalk.ts'
import { findThings } from './lexicon.ts'
import { toPlainWords } from './plainWords.ts'
import { confidentEntry, type Outcome, type OwnRanking, type Reading, rankWords, toOption } from './reading.ts'
import { countLetters, stripPoliteness } from './text.ts'
import { askFrom, maxOptions } from './thresholds.ts'

/** Words that begin another question. */
const joints =
  /[?。!;\n]+|(?:,\s*)?(?:另外(?!的|一)|还有(?!多|几|什么|没有)|还想问|再问|再请问|顺便(?:再)?(?:问|请问|想问)?(?:一?下)?|其次|以及|同时(?:想|还)|第[一二三四]个?(?:是|问题|,|、)|[一另]个(?:问题)?是|(?:^|\s|(?<=\p{Script=Han}))\d\s*[、.)]|\balso\b|\bbesides\b|\badditionally\b|\bsecondly\b|\banother (?:question|thing)\b|\bby the way\b|\bbtw\b|\bplus\b|\band (?=(?:how|what|where|when|which|who|can|do|does|is|are)\b))/u
const commas = /[,，]/

const asks =
  /怎么|如何|怎样|什么|多少|几|吗|哪|能不能|可不可以|是否|多久|谁|办理|申请|\b(?:how|what|where|when|which|who|can i|do i|is there|am i|does|i (?:want|need) to (?:know|apply|get|renew))\b/

interface Part {
  words: string
  ranking: OwnRanking
  entryId: string | undefined
  things: string[]
}

/** Messages this long tell a story; what they ask is not read off their commas. */
const maxLetters = 200

/** Several matters asked in one message: the best entry of each becomes an option. Facets of one matter are one question. */
export function splitQuestions(reading: Reading): Outcome | undefined {
  if (countLetters(reading.bare) > maxLetters) return undefined
  const strong = readParts(reading, joints)
  const answered = strong.filter(({ entryId }) => entryId)
  const parts = countEntries(answered) > 1 || hasUnknown(strong) ? strong : readParts(reading, commas).filter(isWhole)
  const known = parts.filter(({ entryId }) => entryId)
  const entryIds = [...new Set(known.flatMap(({ entryId }) => entryId ?? []))]
  if (entryIds.length === 0 || parts.length < 2) return undefined
  if (entryIds.length === 1 && !hasUnknown(parts)) return undefined
  return {
    kind: 'clarify',
    status: 'asked_several',
    reasons: ['several_questions', ...(hasUnknown(parts) ? ['part_unanswered'] : [])],
    options: entryIds.slice(0, maxOptions).map((entryId) => toOption(reading, entryId)),
  }
}

const isSure = ({ ranking }: Part) => confidentEntry(ranking) !== undefined

/** Behind a mere comma a few words belong to what stands before. */
const isWhole = (part: Part) => isSure(part) && countLetters(part.words) >= minWholeLetters
const minWholeLetters = 6
const countEntries = (parts: readonly Part[]) => new Set(parts.map(({ entryId }) => entryId)).size

/** A part that names a thing of its own, of which no entry speaks. */
function hasUnknown(parts: readonly Part[]): boolean {
  return (
    parts.some(isSure) &&
    parts.some(({ entryId, things }, i) => {
      const others = new Set(parts.flatMap((part, other) => (other === i ? [] : part.things)))
      return !entryId && things.some((thing) => !others.has(thing))
    })
  )
}

/** The parts that ask something, each ranked by itself; background goes with the question behind it. */
function readParts({ bare, index, question }: Reading, at: RegExp): Part[] {
  const pieces = bare
    .split(new RegExp(at, 'gu'))
    .map((piece) => stripPoliteness(piece.trim()).replace(/^[,，、\s]+|[,，、\s]+$/g, ''))
    .filter((piece) => countLetters(piece) >= 3 && !findSmallTalk(piece))
  if (pieces.length < 2) return []
  return pieces
    .filter((piece) => asks.test(toPlainWords(piece)) && findAskedFacets(piece).length === 0)
    .map((words) => {
      const ranking = rankWords(index, question.day, words)
      const things = findThings(index.retrieval.lexicon, words)
      const isOwn =
        confidentEntry(ranking) || (things.length > 0 && ranking.confidence >= askFrom && !ranking.isOtherThing)
      return { words, ranking, things, entryId: isOwn ? ranking.ranked[0]?.entryId : undefined }
    })
}

import type { ThesaurusGroup } from '../domain/thesaurusFile.ts'
import { soundOf } from './syllables.ts'
import { foldText } from './text.ts'

/** The thesaurus, ready to be searched. Names of groups are their ids. */
export interface Lexicon {
  /** Chinese word, folded → groups. */
  words: ReadonlyMap<string, readonly string[]>
  longest: number
  /** English words joined by single spaces → groups. */
  phrases: ReadonlyMap<string, readonly string[]>
  longestPhrase: number
  /** Sounds of Chinese words of two characters and more → groups. */
  sounds: ReadonlyMap<string, readonly string[]>
  longestSound: number
  things: ReadonlySet<string>
  /** Groups of question words (how much, where), which tell entries apart less than matters do. */
  facets: ReadonlySet<string>
}

/** Shorter words sound like too many others: in characters more is known than the sound, in pinyin nothing else is. */
const minSounds = { inCharacters: 3, inPinyin: 2 }

/** Prepares a thesaurus; the same groups give the same lexicon. */
export function buildLexicon(groups: readonly ThesaurusGroup[]): Lexicon {
  const words = new Map<string, string[]>()
  const phrases = new Map<string, string[]>()
  const sounds = new Map<string, string[]>()
  const longest = { word: 0, phrase: 0, sound: 0 }
  const put = (map: Map<string, string[]>, key: string, id: string) => {
    const known = map.get(key)
    if (!known) map.set(key, [id])
    else if (!known.includes(id)) known.push(id)
  }
  for (const { id, zh, tw, hk, en } of groups) {
    for (const word of [...zh, ...tw, ...hk]) {
      const folded = foldText(word)
      put(words, folded, id)
      longest.word = Math.max(longest.word, folded.length)
      const heard = [...folded].map(soundOf)
      if (heard.length < minSounds.inPinyin || heard.includes(undefined)) continue
      put(sounds, heard.join(' '), id)
      longest.sound = Math.max(longest.sound, heard.length)
    }
    for (const phrase of en) {
      const parts = splitLatin(foldText(phrase))
      put(phrases, parts.join(' '), id)
      longest.phrase = Math.max(longest.phrase, parts.length)
    }
  }
  return {
    words,
    longest: longest.word,
    phrases,
    longestPhrase: longest.phrase,
    sounds,
    longestSound: longest.sound,
    things: new Set(groups.filter(({ isThing }) => isThing).map(({ id }) => id)),
    facets: new Set(groups.filter(({ facet }) => facet).map(({ id }) => id)),
  }
}

export const emptyLexicon = buildLexicon([])

/**
 * The groups that a folded text names, each once. The longest word at each place counts; where no word stands, one that
 * sounds the same counts too (深份证 is 身份证). `heard` are the sounds of a text in pinyin.
 */
export function findGroups(lexicon: Lexicon, folded: string, heard: readonly string[] = []): Set<string> {
  const found = new Set<string>()
  findWords(lexicon, folded, found)
  findPhrases(lexicon, folded, found)
  findSounds(lexicon, heard, { found, least: minSounds.inPinyin })
  return found
}

/** The groups of things (a permit, a tax) that a folded text names. */
export function findThings(lexicon: Lexicon, folded: string): string[] {
  return [...findGroups(lexicon, folded)].filter((id) => lexicon.things.has(id))
}

function findWords(lexicon: Lexicon, folded: string, found: Set<string>): void {
  let unread: string[] = []
  const listen = () => {
    findSounds(lexicon, unread, { found, least: minSounds.inCharacters })
    unread = []
  }
  for (let at = 0; at < folded.length; ) {
    let length = Math.min(lexicon.longest, folded.length - at)
    while (length > 0 && !lexicon.words.has(folded.slice(at, at + length))) length -= 1
    if (length > 0) {
      listen()
      for (const id of lexicon.words.get(folded.slice(at, at + length)) ?? []) found.add(id)
    } else {
      const sound = soundOf(folded[at] ?? '')
      if (sound) unread.push(sound)
      else listen()
    }
    at += Math.max(1, length)
  }
  listen()
}

function findSounds(
  lexicon: Lexicon,
  heard: readonly string[],
  { found, least }: { found: Set<string>; least: number },
): void {
  for (let at = 0; at + least <= heard.length; ) {
    let length = Math.min(lexicon.longestSound, heard.length - at)
    while (length >= least && !lexicon.sounds.has(heard.slice(at, at + length).join(' '))) length -= 1
    const isFound = length >= least
    if (isFound) for (const id of lexicon.sounds.get(heard.slice(at, at + length).join(' ')) ?? []) found.add(id)
    at += isFound ? length : 1
  }
}

function findPhrases(lexicon: Lexicon, folded: string, found: Set<string>): void {
  const parts = splitLatin(folded)
  for (let at = 0; at < parts.length; ) {
    let length = Math.min(lexicon.longestPhrase, parts.length - at)
    while (length > 0 && !lexicon.phrases.has(parts.slice(at, at + length).join(' '))) length -= 1
    if (length > 0) for (const id of lexicon.phrases.get(parts.slice(at, at + length).join(' ')) ?? []) found.add(id)
    at += Math.max(1, length)
  }
}

const splitLatin = (folded: string): string[] => folded.match(/[a-z0-9]+(?:['’-][a-z0-9]+)*/g) ?? []

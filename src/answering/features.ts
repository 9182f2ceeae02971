import { findGroups, type Lexicon } from './lexicon.ts'
import { readPinyin, soundOf } from './syllables.ts'
import { isHan, tokenize } from './text.ts'

/*
 * What a feature is: a word, or a group of the thesaurus (`#passport`), counts in every view. What is derived from words
 * (pairs, letters, sounds) counts only in vectors and for the classifier.
 */
const pairMark = '_'
const gramMark = '~'
const soundMark = 'ˇ'

/** A single Chinese character says less than a word of two. */
const characterWeight = 0.6
/** A shared matter named in other words counts a little more than a shared word. */
const groupWeight = 1.2
/** How much, where, when: asked of every matter. */
const facetWeight = 0.4
const pairWeight = 0.7
const gramWeight = 0.35
const gramLengths = [3, 4, 5]
const soundWeight = 0.3
const soundPairWeight = 0.6
const soundTripleWeight = 0.8

/** The feature of a group of the thesaurus. */
export const groupFeature = (id: string) => `${groupMark}${id}`

const groupMark = '#'
export const isGroup = (feature: string) => feature.startsWith(groupMark)
export const groupOf = (feature: string) => feature.slice(groupMark.length)

/** Whether a feature is a word of the text and not one derived from words. */
export function isWord(feature: string): boolean {
  return !feature.startsWith(gramMark) && !feature.startsWith(soundMark) && !feature.includes(pairMark)
}

/** Three sounds in a row: most stand in one text only, and are then not worth their place. */
export const isSoundTriple = (feature: string) => /^ˇ[a-z]+-[a-z]+-/.test(feature)

/** The features of a text with their weighted counts. */
export type Features = ReadonlyMap<string, number>

/**
 * The features of a folded text: words, the matters they name by the thesaurus, pairs of neighbouring Latin words, 3- to
 * 5-grams of Latin words, which forgive typing errors, and the sounds of Chinese, which forgive homophones and let
 * pinyin find what was written in characters.
 */
export function extractFeatures(folded: string, lexicon: Lexicon): Map<string, number> {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number) => features.set(feature, (features.get(feature) ?? 0) + weight)
  const { text, heard } = takePinyin(folded.replaceAll(pairMark, ' '))
  let previous: string | undefined
  for (const token of tokenize(text)) {
    const isChinese = isHan(token)
    add(token, isChinese && token.length === 1 ? characterWeight : 1)
    if (isChinese) continue
    if (previous !== undefined) add(`${previous}${pairMark}${token}`, pairWeight)
    previous = token
  }
  for (const id of findGroups(lexicon, text, heard)) {
    add(groupFeature(id), lexicon.facets.has(id) ? facetWeight : groupWeight)
  }
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) addSounds([...run].map(soundOf), add)
  addSounds(heard, add)
  for (const word of text.match(/[a-z][a-z0-9]*/g) ?? []) addGrams(word, add)
  return features
}

type Add = (feature: string, weight: number) => void

/** Takes Chinese that was typed in pinyin out of a text. */
function takePinyin(folded: string): { text: string; heard: string[] } {
  const heard: string[] = []
  const text = folded.replace(/[a-z]+(?: +[a-z]+)*/g, (run) => {
    const sounds = readPinyin(run)
    if (!sounds) return run
    heard.push(...sounds)
    return ' '
  })
  return { text, heard }
}

function addSounds(sounds: readonly (string | undefined)[], add: Add): void {
  sounds.forEach((sound, i) => {
    if (!sound) return
    add(`${soundMark}${sound}`, soundWeight)
    const next = sounds[i + 1]
    if (next) add(`${soundMark}${sound}-${next}`, soundPairWeight)
    const third = sounds[i + 2]
    if (next && third) add(`${soundMark}${sound}-${next}-${third}`, soundTripleWeight)
  })
}

function addGrams(word: string, add: Add): void {
  const padded = `^${word}$`
  for (const length of gramLengths) {
    for (let i = 0; i + length <= padded.length; i++) add(`${gramMark}${padded.slice(i, i + length)}`, gramWeight)
  }
}

import simplifiedCharacters from 'opencc-js/dict/STCharacters'
import { describe, expect, it } from 'vitest'
import { syllableTable } from '../../../src/answering/data/syllables.ts'
import { decide } from '../../../src/answering/decide.ts'
import { foldText } from '../../../src/answering/text.ts'
import { readKnowledgeFolder } from '../../../src/channels/knowledgeFolder.ts'
import { knowledgeIndex } from './knowledgeIndex.ts'

const { entries } = await readKnowledgeFolder('knowledge')
const questions = entries
  .filter(({ locale }) => locale === 'zh-CN')
  .flatMap(({ id, testQuestions }) => testQuestions.map((text) => ({ id, text })))

const charactersOf = new Map(
  syllableTable
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]),
)
const syllableOf = new Map(
  [...charactersOf].flatMap(([syllable, characters]) => [...characters].map((one) => [one, syllable] as const)),
)
const traditionalOf = new Map(
  simplifiedCharacters.split('|').map((pair) => pair.split(' ').slice(0, 2) as [string, string]),
)
/** How often a character stands in the knowledge: people mistake common characters for other common ones. */
const frequency = new Map<string, number>()
for (const { phrasings } of entries) {
  for (const character of phrasings.join('')) frequency.set(character, (frequency.get(character) ?? 0) + 1)
}

/** A fixed sequence of numbers from 0 to 1 (xorshift32): the same mistakes every time. */
function createChance(): () => number {
  let state = 2463534242
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
type Chance = () => number

const isHan = (character: string | undefined) => /\p{Script=Han}/u.test(character ?? '')

/** One mistake for every fifteen characters begun. */
function mistake(text: string, chance: Chance, change: (characters: string[], at: number) => void): string {
  const characters = [...text]
  for (let n = 0; n < Math.ceil(characters.length / 15); n++) {
    const places = characters.flatMap((character, i) => (isHan(character) ? [i] : []))
    const at = places[Math.floor(chance() * places.length)]
    if (at !== undefined) change(characters, at)
  }
  return characters.join('')
}

const mistakes: Record<string, (text: string, chance: Chance) => string> = {
  'a homophone': (text, chance) =>
    mistake(foldText(text), chance, (characters, at) => {
      const own = characters[at] ?? ''
      const others = [...(charactersOf.get(syllableOf.get(own) ?? '') ?? '')]
        .filter((other) => other !== own)
        .sort((a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0))
        .slice(0, 5)
      characters[at] = others[Math.floor(chance() * others.length)] ?? own
    }),
  'a dropped character': (text, chance) => mistake(text, chance, (characters, at) => characters.splice(at, 1)),
  'a doubled character': (text, chance) =>
    mistake(text, chance, (characters, at) => characters.splice(at, 0, characters[at] ?? '')),
  'swapped characters': (text, chance) =>
    mistake(text, chance, (characters, at) => {
      if (isHan(characters[at + 1])) characters.splice(at, 2, characters[at + 1] ?? '', characters[at] ?? '')
    }),
  pinyin: (text) =>
    [...foldText(text)]
      .map((character) => syllableOf.get(character) ?? (isHan(character) ? '' : ` ${character} `))
      .join(''),
  'pinyin with spaces': (text) =>
    [...foldText(text)].map((character) => syllableOf.get(character) ?? (isHan(character) ? '' : character)).join(' '),
  'traditional script': (text) => [...text].map((character) => traditionalOf.get(character) ?? character).join(''),
}

const countFound = (change: (text: string) => string) =>
  questions.filter(({ id, text }) => {
    const { ranked } = decide(knowledgeIndex, { text: change(text), locale: 'zh-CN', day: '2026-11-24' })
    return ranked[0]?.entryId === id
  }).length / questions.length

describe('questions with typing mistakes', () => {
  const clean = countFound((text) => text)

  it.each(Object.entries(mistakes))('%s: the right entry stays first in all but five of a hundred', (name, change) => {
    const chance = createChance()
    const found = countFound((text) => change(text, chance))
    console.log(`${name}: ${(100 * found).toFixed(1)} % (without ${(100 * clean).toFixed(1)} %)`)
    expect(clean - found).toBeLessThanOrEqual(0.05)
  })
})

describe('a question in pinyin', () => {
  it('is answered in Chinese, an English one in English', () => {
    const labelsOf = (text: string) =>
      decide(knowledgeIndex, { text, locale: 'zh-CN', day: '2026-11-24' }).options.map(({ label }) => label)
    expect(labelsOf('shenfenzheng diu le zenme ban').some((label) => /\p{Script=Han}/u.test(label))).toBe(true)
    expect(labelsOf('shenfenzheng diu le zenme ban').some((label) => /[a-z]{3}/.test(label))).toBe(false)
    expect(labelsOf('something about an identity card').every((label) => /[a-z]{3}/.test(label))).toBe(true)
  })
})

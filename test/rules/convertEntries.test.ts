import { describe, expect, it } from 'vitest'
import { withTraditional } from '../../src/actions/editor/convertEntries.ts'
import { foldText } from '../../src/answering/text.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import type { Entry } from '../../src/domain/entry.ts'

const { entries } = await readKnowledgeFolder('knowledge')
const all = await withTraditional(entries)
const converted = all.filter(({ convertedFrom }) => convertedFrom)

describe('entries in traditional characters', () => {
  it('are made for every entry that has none of its own, and for no other', () => {
    const simplified = entries.filter(({ locale }) => locale === 'zh-CN')
    expect(converted.map(({ id }) => id)).toEqual(simplified.map(({ id }) => id))
    const [first] = simplified
    if (!first) throw new Error('no entries')
    const own = { ...first, locale: 'zh-TW' as const }
    return expect(withTraditional([first, own])).resolves.toEqual([first, own])
  })

  it('say the same, character by character', () => {
    // Both 复 and 覆 are written in simplified texts, so folding leaves them apart.
    const fold = (text: string) => foldText(text).replaceAll('覆', '复')
    const texts = ({ title, answer, facets }: Entry) => [title, answer, ...Object.values(facets)]
    for (const entry of converted) {
      const from = entries.find(({ id, locale }) => id === entry.id && locale === 'zh-CN')
      if (!from) throw new Error(`${entry.id} was made from nothing`)
      expect(texts(entry).map(fold)).toEqual(texts(from).map(fold))
      expect(Object.keys(entry.facets)).toEqual(Object.keys(from.facets))
      // Figures, document numbers and addresses are what they were.
      const figures = (one: Entry) =>
        texts(one)
          .join(' ')
          .match(/[\d.a-z:/]+/gi)
      expect(figures(entry)).toEqual(figures(from))
    }
  })

  it('choose the character that the word wants', () => {
    const [entry] = entries
    if (!entry) throw new Error('no entries')
    const answer = '干部的头发、发展、面粉和里面；皇后以后，软件与身份证。'
    return expect(
      withTraditional([{ ...entry, locale: 'zh-CN', answer }]).then((made) => made[1]?.answer),
    ).resolves.toBe('幹部的頭髮、發展、麵粉和裡面；皇后以後，軟件與身份證。')
  })
})

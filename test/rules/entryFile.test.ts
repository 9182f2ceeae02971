import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { checkEntries, parseEntryFile } from '../../src/domain/entryFile.ts'
import { formatProblem } from '../../src/domain/fileProblem.ts'
import { problemTexts } from '../../src/domain/fileProblemTexts.ts'

const good = `---
id: lost-card
locale: zh-CN
title: 卡丢了怎么办
phrasings:
${Array.from({ length: 8 }, (_, i) => `  - 问法${i + 1}`).join('\n')}
testQuestions:
  - 卡不见了
department: tax
scope: national
handoff: offer
sources:
  - title: 某法
    article: 第一条
    checkedAt: 2026-11-24
validFrom: 2026-01-01
validTo: 2026-12-31
reviewBy: 2026-12-01
---
到窗口补办。

## 材料
- 身份证

## 费用
40元
`
const endless = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
  'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
  'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
].join('\n')
const path = 'knowledge/identity/lost-card.zh-CN.md'
const known = { departmentIds: ['tax'] }
const problemsOf = (text: string, at = path) => {
  const parsed = parseEntryFile(at, text, known)
  return 'problems' in parsed ? parsed.problems.map(({ line, message }) => `${line}: ${message}`) : []
}

describe('an entry file', () => {
  it('is read whole', () => {
    const parsed = parseEntryFile(path, good, known)
    expect('entry' in parsed && parsed.entry).toMatchObject({
      id: 'lost-card',
      topic: 'identity',
      departmentId: 'tax',
      answer: '到窗口补办。',
      facets: { materials: '- 身份证', fee: '40元' },
      sources: [{ title: '某法', article: '第一条', checkedAt: '2026-11-24' }],
      validTo: '2026-12-31',
    })
  })

  it.each<[string, (text: string) => string, RegExp]>([
    ['an unknown key', (t) => t.replace('scope:', 'reach: far\nscope:'), /^17: reach is not a known key/],
    ['a missing key', (t) => t.replace(/title: 卡.*\n/, ''), /title is missing/],
    ['a day that does not exist', (t) => t.replace('2026-12-01', '2026-02-30'), /^25: reviewBy is not a day/],
    ['validity the wrong way round', (t) => t.replace('validTo: 2026', 'validTo: 2025'), /^24: validTo is before/],
    ['too few phrasings', (t) => t.replace('  - 问法8\n', ''), /fewer than 8 phrasings/],
    ['a phrasing twice', (t) => t.replace('问法8', '问法3'), /^13: phrasing stands twice: 问法3/],
    ['a test question that is a phrasing', (t) => t.replace('卡不见了', '问法1'), /^15: test question is a phrasing/],
    ['an unknown department', (t) => t.replace('department: tax', 'department: taxes'), /^16: department taxes/],
    ['an unknown heading', (t) => t.replace('## 费用', '## 价钱'), /^32: “价钱” is not a facet/],
    ['headings out of order', (t) => `${t}\n## 适用对象\n所有人\n`, /^35: “适用对象” is out of order/],
    ['an empty facet', (t) => t.replace('40元\n', ''), /^32: “费用” is empty/],
    ['no answer', (t) => t.replace('到窗口补办。\n', ''), /^27: has no answer/],
    ['HTML', (t) => t.replace('到窗口', '<b>到</b>窗口'), /^27: contains HTML/],
    ['an unsafe link', (t) => t.replace('到窗口', '[到](javascript:x)窗口'), /^27: links to javascript:x/],
    ['a table', (t) => t.replace('40元', '| a | b |'), /contains a table/],
    ['Windows line ends', (t) => t.replaceAll('\n', '\r\n'), /^1: has Windows line ends/],
    ['a byte order mark', (t) => `\uFEFF${t}`, /byte order mark/],
    ['broken characters', (t) => t.replace('窗口', '窗\uFFFD'), /^27: has characters that are not UTF-8/],
    ['no front matter', () => '到窗口补办。', /^1: has no front matter/],
    ['broken YAML', (t) => t.replace('scope: national', 'scope: [national'), /is not YAML/],
    ['another file name', (t) => t.replace('id: lost-card', 'id: lost-cards'), /^2: id and locale say lost-cards/],
    ['a missing list', (t) => t.replace(/sources:[\s\S]*?11-24\n/, ''), /sources is missing/],
    ['a number for a text', (t) => t.replace('title: 卡丢了怎么办', 'title: 12345'), /^4: title must be string/],
    ['an empty text', (t) => t.replace('- 问法2', '- ""'), /^7: phrasings\.1 is empty/],
    [
      'an unknown key of a source',
      (t) => t.replace('article:', 'articel:'),
      /^21: sources\.0\.articel is not a known key/,
    ],
    ['a key twice', (t) => t.replace('scope:', 'handoff: never\nscope:'), /^19: is not YAML: Map keys must be unique$/],
    ['references without end', (t) => t.replace('title: 卡丢了怎么办', endless), /is not YAML: Excessive alias/],
    ['a phrasing twice but for its signs', (t) => t.replace('问法8', '问法３？'), /^13: phrasing stands twice/],
    ['HTML in the title', (t) => t.replace('卡丢了', '<i>卡</i>丢了'), /^4: contains HTML/],
    ['a heading that is set in', (t) => t.replace('## 费用', '  ## 费用'), /^32: is a heading of another form/],
    ['a heading without a space', (t) => t.replace('## 费用', '##费用'), /^32: is a heading of another form/],
    ['a heading twice', (t) => t.replace('## 费用', '## 材料'), /^32: “材料” stands twice/],
    ['a heading in another language', (t) => t.replace('## 费用', '## Fee'), /^32: “Fee” is not a facet/],
    ['a comment', (t) => t.replace('40元', '<!-- 40元 -->'), /^33: contains HTML/],
    ['an address in angle brackets', (t) => t.replace('40元', '<https://x.cn>'), /^33: contains HTML/],
    ['a link without encryption', (t) => t.replace('40元', '[x](http://x.cn)'), /^33: links to http/],
    ['a link over two lines', (t) => t.replace('40元', '[x](\njavascript:y)'), /^33: links to …/],
    ['a link defined apart', (t) => t.replace('40元', '[x][y]\n\n[y]: javascript:z'), /^35: links to … javascript:z/],
    ['a picture', (t) => t.replace('40元', '![x](https://x.cn/a.png)'), /^33: contains a picture/],
    ['a code block', (t) => t.replace('40元', '```\n40元\n```'), /^33: contains a code block/],
    ['a table without outer bars', (t) => t.replace('40元', 'a | b\n--- | ---'), /^34: contains a table/],
    ['old Macintosh line ends', (t) => t.replaceAll('\n', '\r'), /^1: has Windows line ends/],
    ['no source', (t) => t.replace(/ {2}- title: 某法[\s\S]*?11-24\n/, '  []\n'), /sources names no source/],
  ])('is refused with %s, with the line and a mend', (_name, spoil, message) => {
    const problems = problemsOf(spoil(good))
    expect(problems.join('\n')).toMatch(new RegExp(message.source, 'm'))
    const parsed = parseEntryFile(path, spoil(good), known)
    for (const { mend } of 'problems' in parsed ? parsed.problems : []) expect(mend.length).toBeGreaterThan(8)
  })

  it('shows all its problems at once, in the order of the file', () => {
    const spoilt = good
      .replace('title: 卡丢了怎么办\n', 'colour: red\nsize: 3\n')
      .replace('问法8', '问法1')
      .replace('department: tax', 'department: taxes')
      .replace('handoff: offer', 'handoff: maybe')
      .replace('## 费用', '## 价钱')
      .replace('40元', '<b>40</b>元')
    expect(problemsOf(spoilt)).toEqual([
      '2: title is missing',
      '4: colour is not a known key',
      '5: size is not a known key',
      '14: phrasing stands twice: 问法1',
      '17: department taxes does not exist',
      '19: handoff must be offer, always or never',
      '33: “价钱” is not a facet',
      '34: contains HTML',
    ])
  })

  it('names the nearest of the known headings first', () => {
    const parsed = parseEntryFile(path, good.replace('## 费用', '## 收费'), known)
    expect('problems' in parsed && parsed.problems[0]?.mend).toMatch(/^use one of 费用, /)
  })

  it('must lie in the folder of its topic', () => {
    expect(problemsOf(good, 'lost-card.zh-CN.md')).toEqual(['1: lies in no topic folder'])
  })

  it('has its problems worded in the language of the reader', () => {
    const parsed = parseEntryFile(path, good.replace('2026-12-01', '2026-02-30'), known)
    const [problem] = 'problems' in parsed ? parsed.problems : []
    if (!problem) throw new Error('the day does not exist')
    const english = `${path}:25: reviewBy is not a day — write a day that exists as YYYY-MM-DD`
    expect([formatProblem(problem), formatProblem(problem, 'en')]).toEqual([english, english])
    const chinese = `${path}:25: reviewBy 不是日期 — 写真实存在的日期，格式 YYYY-MM-DD`
    expect([formatProblem(problem, 'zh-CN'), formatProblem(problem, 'zh-TW')]).toEqual([chinese, chinese])
  })

  it('has the same places for values in every language of its problems', () => {
    const places = (words: readonly string[]) => [...words.join(' ').matchAll(/\{\w+\}/g)].map(String).sort()
    for (const [code, texts] of Object.entries(problemTexts))
      expect(places(texts['zh-CN']), code).toEqual(places(texts.en))
  })

  it('never makes the reader throw, whatever stands in it', () => {
    const pieces = [
      '---\n',
      'id: a\n',
      '- ',
      '{',
      '[',
      '&a ',
      '*a ',
      '!!x ',
      '? ',
      ': ',
      '"',
      '## 费用\n',
      '](',
      '\t',
      '\u0000',
    ]
    const anything = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })))
    fc.assert(
      fc.property(anything, (parts) => {
        for (const text of [parts.join(''), `---\n${parts.join('')}\n---\nx\n`]) {
          const parsed = parseEntryFile(path, text, known)
          expect('problems' in parsed && parsed.problems.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('may not pull what another entry asks for', () => {
    const one = parseEntryFile(path, good, known)
    const two = parseEntryFile('knowledge/identity/other.zh-CN.md', good.replace('id: lost-card', 'id: other'), known)
    if (!('entry' in one && 'entry' in two)) throw new Error('the files are good')
    expect(checkEntries([one.entry, two.entry])).toHaveLength(8)
    expect(checkEntries([one.entry])).toEqual([])
    expect(checkEntries([one.entry, one.entry]).map((problem) => formatProblem(problem))).toEqual([
      'identity/lost-card.zh-CN.md:1: the entry lost-card zh-CN stands in identity/lost-card.zh-CN.md too — give one of them another id',
    ])
    const english = { ...two.entry, locale: 'en' as const }
    expect(checkEntries([one.entry, english])).toEqual([])
    const alike = { ...two.entry, phrasings: ['问法 １！'] }
    expect(checkEntries([one.entry, alike]).map(({ message }) => message)).toEqual([
      '“问法 １！” is a phrasing of identity/lost-card.zh-CN.md too',
    ])
  })
})

describe('the folder of entries', () => {
  it('is refused as a whole, and the message names the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-knowledge-'))
    await expect(readKnowledgeFolder(folder)).rejects.toThrow('departments.yaml')
    writeFileSync(join(folder, 'departments.yaml'), 'defaultHours: [later]\ndepartments: []\n')
    await expect(readKnowledgeFolder(folder)).rejects.toThrow('defaultHours.0: must look like 09:00-12:00')
    const hours = `defaultHours: ['13:00-17:00', '09:00-12:00']\ndepartments: [{ id: tax, zh-CN: 税, zh-TW: 稅, en: Tax, phone: '12366' }]\n`
    writeFileSync(join(folder, 'departments.yaml'), hours)
    await expect(readKnowledgeFolder(folder)).rejects.toThrow('defaultHours: must be in order')
    rmSync(folder, { recursive: true })
  })

  it('ships at least 60 entries in Chinese and 20 in English, each with phrasings, test questions and sources', async () => {
    const { entries } = await readKnowledgeFolder('knowledge')
    const inChinese = entries.filter(({ locale }) => locale === 'zh-CN')
    expect(inChinese.length).toBeGreaterThanOrEqual(60)
    expect(entries.filter(({ locale }) => locale === 'en').length).toBeGreaterThanOrEqual(20)
    for (const id of ['startup-tax-relief-returnees', 'wage-arrears-migrant-workers', 'school-district']) {
      expect(inChinese.map((entry) => entry.id)).toContain(id)
    }
    for (const entry of entries) {
      expect(entry.testQuestions.length, entry.id).toBeGreaterThanOrEqual(5)
      expect(Object.keys(entry.facets).length, entry.id).toBeGreaterThanOrEqual(3)
      expect(entry.reviewBy > '2026-11-24', entry.id).toBe(true)
      if (entry.scope === 'example-city') expect(entry.answer, entry.id).toContain('示例市')
    }
  })
})

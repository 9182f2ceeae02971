import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import { checkEntries, parseEntryFile } from '../../src/domain/entryFile.ts'

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
    ['no source', (t) => t.replace(/ {2}- title: 某法[\s\S]*?11-24\n/, '  []\n'), /sources names no source/],
  ])('is refused with %s, with the line and a mend', (_name, spoil, message) => {
    const problems = problemsOf(spoil(good))
    expect(problems.join('\n')).toMatch(new RegExp(message.source, 'm'))
    const parsed = parseEntryFile(path, spoil(good), known)
    for (const { mend } of 'problems' in parsed ? parsed.problems : []) expect(mend.length).toBeGreaterThan(8)
  })

  it('shows all its problems at once', () => {
    const spoilt = good.replace('handoff: offer', 'handoff: maybe').replace('scope: national', 'scope: city')
    expect(problemsOf(spoilt)).toHaveLength(2)
  })

  it('may not pull what another entry asks for', () => {
    const one = parseEntryFile(path, good, known)
    const two = parseEntryFile('knowledge/identity/other.zh-CN.md', good.replace('id: lost-card', 'id: other'), known)
    if (!('entry' in one && 'entry' in two)) throw new Error('the files are good')
    expect(checkEntries([one.entry, two.entry])).toHaveLength(8)
    expect(checkEntries([one.entry])).toEqual([])
  })
})

describe('the folder of entries', () => {
  it('is refused as a whole, and the message names the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-knowledge-'))
    await expect(readKnowledgeFolder(folder)).rejects.toThrow('departments.yaml')
    writeFileSync(join(folder, 'departments.yaml'), 'defaultHours: [later]\ndepartments: []\n')
    await expect(readKnowledgeFolder(folder)).rejects.toThrow('defaultHours.0: must look like 09:00-12:00')
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

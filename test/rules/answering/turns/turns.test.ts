import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/answering/decide.ts'
import { type PastTurn, recall } from '../../../../src/answering/recall.ts'
import type { Decision } from '../../../../src/domain/decision.ts'
import type { Locale } from '../../../../src/domain/locale.ts'
import { knowledgeIndex } from '../knowledgeIndex.ts'
import { enFollowUps } from './enFollowUps.ts'
import { enIntents } from './enIntents.ts'
import { type Conversation, type Expected, turnKinds } from './form.ts'
import { laterTurns } from './laterTurns.ts'
import { moreTurns } from './moreTurns.ts'
import { zhCnChoices } from './zhCnChoices.ts'
import { zhCnFollowUps } from './zhCnFollowUps.ts'
import { zhCnIntents } from './zhCnIntents.ts'
import { zhCnNoise } from './zhCnNoise.ts'
import { zhTwFollowUps } from './zhTwFollowUps.ts'
import { zhTwIntents } from './zhTwIntents.ts'

const day = '2026-11-24'
const table: Record<Locale, readonly Conversation[]> = {
  'zh-CN': [
    ...zhCnFollowUps,
    ...zhCnChoices,
    ...zhCnIntents,
    ...zhCnNoise,
    ...moreTurns['zh-CN'],
    ...laterTurns['zh-CN'],
  ],
  'zh-TW': [...zhTwFollowUps, ...zhTwIntents, ...moreTurns['zh-TW'], ...laterTurns['zh-TW']],
  en: [...enFollowUps, ...enIntents, ...moreTurns.en, ...laterTurns.en],
}

/** All in which a decision differs from what is expected, in words. */
function findFaults(decision: Decision, expected: Expected): string[] {
  const { kind, status, reasons, entryId, facet, options } = decision
  const offered = options.map((option) => option.entryId)
  const touched = [...(entryId ? [entryId] : []), ...offered]
  const faults: [isFault: boolean, what: string][] = [
    [expected.kind !== undefined && !expected.kind.includes(kind), 'kind'],
    [expected.status !== undefined && !expected.status.includes(status), 'status'],
    [expected.reason !== undefined && !reasons.includes(expected.reason), 'reason'],
    [expected.facet !== undefined && expected.facet !== facet, 'facet'],
    [
      expected.shows !== undefined &&
        !expected.shows.includes(entryId ?? '') &&
        !(expected.shows.length === 0 && !entryId),
      'shows',
    ],
    [
      expected.finds !== undefined && !expected.finds.some((id) => (entryId ? entryId === id : offered.includes(id))),
      'finds',
    ],
    [expected.offers?.some((id) => !offered.includes(id)) ?? false, 'offers'],
    [expected.never?.some((id) => touched.includes(id)) ?? false, 'never'],
    [expected.isEmpty === true && touched.length > 0, 'isEmpty'],
  ]
  return faults.flatMap(([isFault, what]) => (isFault ? [what] : []))
}

function play({ before, turns }: Conversation, locale: Locale): string[] {
  const past: PastTurn[] = [...before]
  return turns.flatMap(([text, expected]) => {
    const decision = decide(knowledgeIndex, { text, locale, day, ...recall(past) })
    past.push({ ...decision, question: text })
    const faults = findFaults(decision, expected)
    const { status, reasons, entryId, options, confidence } = decision
    const made = [
      status,
      reasons.join('+'),
      entryId,
      options.map((one) => one.entryId).join('/'),
      confidence.toFixed(2),
    ]
    return faults.length > 0 ? [`${text} → ${faults.join(', ')}: ${made.filter(Boolean).join(' ')}`] : []
  })
}

describe.each(Object.entries(table) as [Locale, readonly Conversation[]][])('turns in %s', (locale, conversations) => {
  it.each(turnKinds)('%s', (kind) => {
    const wanted = conversations.filter((conversation) => conversation.kind === kind)
    expect(wanted.flatMap((conversation) => play(conversation, locale)).join('\n')).toBe('')
  })
})

describe('the table', () => {
  const turnsOf = (conversations: readonly Conversation[]) => conversations.flatMap(({ turns }) => turns).length

  it('has enough of every kind and language', () => {
    const all = Object.values(table).flat()
    const counts = turnKinds.map((kind) => [kind, turnsOf(all.filter((one) => one.kind === kind))] as const)
    console.log(JSON.stringify(Object.fromEntries(counts)), Object.values(table).map(turnsOf).join(' + '))
    expect(turnsOf(all)).toBeGreaterThanOrEqual(300)
    expect(turnsOf(table['zh-TW'])).toBeGreaterThanOrEqual(60)
    expect(turnsOf(table.en)).toBeGreaterThanOrEqual(80)
    for (const [kind, count] of counts) expect(`${kind} ${count >= 12}`).toBe(`${kind} true`)
  })

  it('names entries that there are', () => {
    const named = Object.values(table)
      .flat()
      .flatMap(({ turns }) => turns)
      .flatMap(([, { shows, finds, offers, never }]) => [shows, finds, offers, never].flatMap((ids) => ids ?? []))
    expect([...new Set(named)].filter((id) => !knowledgeIndex.versions.has(id))).toEqual([])
  })
})

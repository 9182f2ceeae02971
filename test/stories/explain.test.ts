import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainDecision } from '../../src/actions/desk/explainDecision.ts'
import { seed } from '../../src/actions/editor/seed.ts'
import { readKnowledgeFolder } from '../../src/channels/knowledgeFolder.ts'
import type { DecisionExplanation } from '../../src/domain/explanation.ts'
import { writeExplanation } from '../../src/domain/texts/explaining/writeExplanation.ts'
import type { Citizen } from '../world/citizen.ts'
import type { Desk } from '../world/desk.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let editor: Desk
beforeAll(async () => {
  world = await createWorld()
  editor = await world.addAgent({ username: 'editor', roles: ['editor'] })
})
afterAll(() => world.close())

const explain = (desk: Desk, { opened }: Citizen, position: number, locale = 'zh-CN') =>
  desk.call<{ explanation: DecisionExplanation }>(`/decisions/${opened.conversationId}/${position}?locale=${locale}`)

describe('why this answer', () => {
  it('shows what the decision rests on, masked, in the reader’s language, and decides the same again', async () => {
    const citizen = await world.openConversation()
    const reply = await citizen.ask('身份证丢了怎么补办？13800138000')
    const { status, body } = await explain(editor, citizen, 1)
    expect(status).toBe(200)
    expect(body.explanation).toMatchObject({
      question: '身份证丢了怎么补办？138****8000',
      questionPosition: 1,
      replyPosition: 2,
      kind: { code: 'answer', text: '回答' },
      status: { code: 'answered_entry' },
      reasons: [{ code: 'confident', text: '最可能的条目达到直接回答的把握' }],
      entry: { id: 'id-card-replace', title: reply.entry?.title },
      confidence: reply.confidence,
      release: 1,
      thresholds: { answerFrom: expect.any(Number), askFrom: expect.any(Number) },
      assistant: null,
      replay: { isSame: true, differences: [], decision: { kind: 'answer', entryId: 'id-card-replace' } },
    })
    expect(body.explanation.ranked[0]).toMatchObject({ id: 'id-card-replace', title: reply.entry?.title })
    expect(body.explanation.features.filter(({ name, text }) => !name || !text)).toEqual([])
    expect(JSON.stringify(body)).not.toContain('13800138000')
    const english = await explain(editor, citizen, 2, 'en')
    expect(english.body.explanation).toMatchObject({ questionPosition: 1, kind: { text: 'Answer' } })
    expect(english.body.explanation.entry?.title).toMatch(/[a-z]/i)
  })

  it('replays a talk as it stood: choices, facets, small talk, corrections, urgent words, and what a person’s presence silenced', async () => {
    const agent = await world.addAgent()
    const citizen = await world.openConversation({ locale: 'zh-TW' })
    const texts = [
      '孩子上学的事情怎么弄',
      '第二个',
      '要什么材料',
      '谢谢',
      '不是，我是说身份证',
      '我家燃气泄漏了',
      '转人工',
    ]
    for (const text of texts) await citizen.post(text)
    const number = (await citizen.state()).handoff?.number
    const row = (await agent.list('all')).find((candidate) => candidate.number === number)
    if (!row) throw new Error('not handed over')
    await agent.claim(row)
    await citizen.post('身份证丢了怎么补办')
    await citizen.post('要多少钱')
    const asked = (await citizen.messages()).filter(({ author }) => author === 'citizen')
    expect(asked).toHaveLength(9)
    for (const { position } of asked) {
      const { explanation } = (await explain(agent, citizen, position)).body
      expect(explanation.replay).toMatchObject({ isSame: true, differences: [] })
    }
    const last = (await explain(agent, citizen, asked.at(-1)?.position ?? 0)).body.explanation
    expect(last).toMatchObject({ status: { code: 'silent_person_present' }, replyPosition: null })
  })

  it('is for those who may see the conversation, and for editors and supervisors', async () => {
    const citizen = await world.openConversation()
    await citizen.ask('身份证丢了怎么补办')
    const agent = await world.addAgent()
    const stranger = await world.addAgent({ departmentId: 'tax' })
    const supervisor = await world.addAgent({ departmentId: 'tax', roles: ['supervisor'] })
    const reviewer = await world.addAgent({ roles: ['reviewer'] })
    expect((await explain(agent, citizen, 1)).body.code).toBe('not_found')
    await citizen.handOver()
    expect((await explain(agent, citizen, 1)).status).toBe(200)
    expect((await explain(stranger, citizen, 1)).body.code).toBe('not_found')
    expect((await explain(supervisor, citizen, 1)).status).toBe(200)
    expect((await explain(reviewer, citizen, 1)).body.code).toBe('not_allowed')
    expect((await explain(editor, citizen, 99)).body.code).toBe('not_found')
    expect((await editor.call(`/decisions/${citizen.opened.conversationId}/x`)).body.code).toBe('body_invalid')
    const anonymous = await world.fetch(`/api/v1/desk/decisions/${citizen.opened.conversationId}/1`)
    expect(anonymous.status).toBe(401)
  })

  it('stands in the description of the interface', async () => {
    const document = await (await world.fetch('/api/v1/openapi.json')).text()
    expect(document).toContain('/decisions/{conversationId}/{position}')
    expect(document).toContain('isWrong')
  })
})

describe('after another release', () => {
  it('the old one is built again for the replay, and the new one goes on answering', async () => {
    const citizen = await world.openConversation()
    await citizen.ask('身份证丢了怎么补办')
    const { entries, ...knowledge } = await readKnowledgeFolder('knowledge')
    const kept = entries.filter(({ id }) => id !== 'id-card-replace')
    await seed({ ...world.context, now: world.time.now }, { ...knowledge, entries: kept, note: 'without it' })
    world.time.advance(1)
    for (let i = 0; i < 100 && (await world.deps.release()).number === 1; i++) {
      await new Promise((done) => setTimeout(done, 50))
    }
    const later = await citizen.ask('身份证丢了怎么补办')
    expect(later.entry?.id).not.toBe('id-card-replace')
    const { explanation } = (await explain(editor, citizen, 1)).body
    expect(explanation).toMatchObject({
      release: 1,
      entry: { id: 'id-card-replace', title: expect.any(String) },
      replay: { isSame: true },
    })
    const newer = (await explain(editor, citizen, later.position)).body.explanation
    expect(newer).toMatchObject({ release: 2, replay: { isSame: true } })
  })

  it('is told on the command line in words', async () => {
    const citizen = await world.openConversation()
    await citizen.ask('孩子上学的事情怎么弄')
    const input = { conversationId: citizen.opened.conversationId, position: 2 }
    const written = writeExplanation(await explainDecision(world.context, { ...input, locale: 'en' }), 'en')
    expect(written).toContain('Question (masked): 孩子上学的事情怎么弄')
    expect(written).toContain('[asked_back]')
    expect(written).toContain('Replay: The release of that time decides the same again')
    const chinese = writeExplanation(await explainDecision(world.context, { ...input, locale: 'zh-CN' }), 'zh-CN')
    expect(chinese).toContain('直接回答的下限：')
  })
})

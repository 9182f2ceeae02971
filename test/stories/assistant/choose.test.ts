import { describe, expect, it } from 'vitest'
import { allowedIds, asksAmong, chooses, message } from '../../world/messagesServer.ts'
import { prepareServer, question } from './fixtures.ts'

const server = prepareServer()

describe('choosing an entry', () => {
  it('gives the entry that the model picks', async () => {
    server.behave(chooses((ids) => ids[1] ?? null))
    expect(await server.createAssistant().choose(question())).toEqual({ kind: 'entry', entryId: 'id-card-expired' })
  })

  it('gives none when the model picks none', async () => {
    server.behave(chooses(() => null))
    expect(await server.createAssistant().choose(question())).toEqual({ kind: 'none' })
  })

  it('reads the text behind a block of thoughts', async () => {
    server.behave(
      message([
        { type: 'thinking', thinking: 'passport-renewal?', signature: 's' },
        { type: 'text', text: '{"entryId":"id-card-lost"}' },
      ]),
    )
    expect(await server.createAssistant().choose(question())).toEqual({ kind: 'entry', entryId: 'id-card-lost' })
  })

  it.each<[string[], object]>([
    [['id-card-lost', 'id-card-expired'], { kind: 'ask', entryIds: ['id-card-lost', 'id-card-expired'] }],
    [['id-card-lost', 'id-card-lost'], { kind: 'none' }],
    [[], { kind: 'none' }],
    [['id-card-lost', 'made-up'], { kind: 'failed', reason: 'nonsense' }],
  ])('asks back between candidates alone: %j', async (ids, expected) => {
    server.behave(asksAmong(() => ids))
    expect(await server.createAssistant().choose(question())).toEqual(expected)
  })

  it('lets the reply be one of at most ten ids, each once, or null', async () => {
    const many = Array.from({ length: 14 }, (_, i) => ({ entryId: `entry-${i % 12}`, title: `${i}`, excerpt: '' }))
    server.behave(chooses((ids) => ids.at(-1) ?? null))
    const outcome = await server.createAssistant().choose(question({ candidates: many }))
    const ids = server.seen().flatMap(allowedIds)
    expect(ids).toEqual(Array.from({ length: 10 }, (_, i) => `entry-${i}`))
    expect(outcome).toEqual({ kind: 'entry', entryId: 'entry-9' })
  })

  it('sends the model, the question and the last three questions before it, and no sampling settings', async () => {
    server.behave(chooses(() => null))
    const earlierQuestions = ['第一问', '第二问', '第三问', '第四问']
    await server.createAssistant({ model: 'claude-other' }).choose(question({ earlierQuestions }))
    const [sent] = server.seen()
    expect(sent?.path).toBe('/v1/messages')
    expect(sent?.body.model).toBe('claude-other')
    expect(Object.keys(sent?.body ?? {}).sort()).toEqual(['max_tokens', 'messages', 'model', 'output_config', 'system'])
    expect(sent?.body.messages).toHaveLength(1)
    const content = sent?.body.messages[0]?.content
    expect(content).toContain('我的身份证找不着了')
    expect(content).toContain('["第二问","第三问","第四问"]')
  })

  it('asks nobody when there is no candidate', async () => {
    expect(await server.createAssistant().choose(question({ candidates: [] }))).toEqual({ kind: 'none' })
    expect(server.seen()).toHaveLength(0)
  })
})

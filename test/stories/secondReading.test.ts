import Anthropic from '@anthropic-ai/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainDecision } from '../../src/actions/desk/explainDecision.ts'
import { createClaude } from '../../src/assistant/claude.ts'
import { findDecision } from '../../src/storage/decisions.ts'
import { chooses, error, keepsSilent, type MessagesServer, says, startMessagesServer } from '../world/messagesServer.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
let model: MessagesServer
beforeAll(async () => {
  model = await startMessagesServer()
  const client = new Anthropic({ apiKey: 'test', baseURL: model.url, maxRetries: 0, timeout: 10_000 })
  const assistant = createClaude({ client, dailyCalls: 1000, log: () => {}, chooseDeadlineMilliseconds: 700 })
  world = await createWorld({ assistant })
})
afterAll(async () => {
  await world.close()
  await model.close()
})

/** A question on which the plain engine asks back: near to several entries, sure of none. */
const unclear = '孩子上学的事情怎么弄'

describe('the second reader', () => {
  it('chooses among the candidates, and the card says that it was matched by the assistant', async () => {
    const citizen = await world.openConversation()
    let offered: readonly string[] = []
    model.behave(
      chooses((ids) => {
        offered = ids
        return ids[0] ?? null
      }),
    )
    const reply = await citizen.ask(unclear)
    expect(offered.length).toBeGreaterThan(1)
    expect(reply).toMatchObject({ kind: 'answer', matchedByAssistant: true, entry: { id: offered[0] } })
    const decision = await findDecision(world.deps.db, {
      conversationId: citizen.opened.conversationId,
      questionPosition: 1,
    })
    expect(decision?.reasons).toContain('chosen_by_assistant')
  })

  it('is named where a decision is explained, and its choice is taken again without asking it', async () => {
    const explain = (citizen: Awaited<ReturnType<World['openConversation']>>) =>
      explainDecision(world.context, { conversationId: citizen.opened.conversationId, position: 1, locale: 'en' })
    const chosen = await world.openConversation()
    model.behave(chooses((ids) => ids[1] ?? null))
    const { entry } = await chosen.ask(unclear)
    const declined = await world.openConversation()
    model.behave(chooses(() => null))
    await declined.ask(unclear)
    const asked = model.seen.length
    expect(await explain(chosen)).toMatchObject({
      entry: { id: entry?.id },
      assistant: { code: 'chosen_by_assistant', text: expect.stringContaining('language model chose') },
      replay: { isSame: true, decision: { kind: 'answer', entryId: entry?.id } },
    })
    expect(await explain(declined)).toMatchObject({ assistant: { code: 'assistant_none' }, replay: { isSame: true } })
    expect(model.seen.length).toBe(asked)
  })

  it.each([
    ['is down', () => error(529)],
    ['talks nonsense', () => says('{"entryId": "made-up"}')],
    ['writes prose', () => says('您应该去教育局，费用是一百元。')],
    ['never answers', () => keepsSilent],
  ])('that %s changes nothing that a citizen sees', async (_name, behaviour) => {
    const plain = await world.openConversation()
    model.behave(chooses(() => null))
    const expected = await plain.ask(unclear)
    const citizen = await world.openConversation()
    model.behave(behaviour())
    const reply = await citizen.ask(unclear)
    expect(reply).toEqual(expected)
    expect(JSON.stringify(await citizen.messages())).not.toContain('一百元')
  })

  it('is not asked where the plain decision is sure, and never sees personal data', async () => {
    const citizen = await world.openConversation()
    model.behave(chooses((ids) => ids[0] ?? null))
    const before = model.seen.length
    await citizen.ask('身份证丢了怎么补办')
    expect(model.seen.length).toBe(before)
    await citizen.ask(`${unclear}，我的手机13800138000，身份证11010519491231002X`)
    const sent = JSON.stringify(model.seen.slice(before))
    expect(sent).not.toContain('13800138000')
    expect(sent).not.toContain('11010519491231002X')
  })

  it('keeps silent when an agent came while it thought', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    const { body } = await citizen.handOver()
    const row = (await agent.list('waiting')).find(({ number }) => number === body.number)
    if (!row) throw new Error('not waiting')
    model.behave(keepsSilent)
    const asked = citizen.post(unclear)
    await new Promise((done) => setTimeout(done, 200))
    await agent.claim(row)
    expect((await asked).body.reply).toBeNull()
    expect((await citizen.messages()).filter(({ author }) => author === 'assistant')).toEqual([])
  })
})

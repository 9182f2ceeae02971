import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmedQuestions } from '../../src/actions/editor/confirmedQuestions.ts'
import { listOutcomes } from '../../src/actions/editor/listOutcomes.ts'
import { type Citizen, send } from '../world/citizen.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const lostCard = '身份证丢了怎么补办'
const unclear = '孩子上学的事情怎么弄'

const rate = (citizen: Citizen, body: object) =>
  send(world.fetch, `${citizen.path}/ratings`, { method: 'POST', body, headers: citizen.headers })

/** The outcomes of one conversation. */
async function outcomesOf(citizen: Citizen) {
  const since = new Date(world.time.now.getTime() - 86_400_000)
  const all = await listOutcomes({ ...world.context, now: world.time.now }, { since })
  return all.filter(({ conversationId }) => conversationId === citizen.opened.conversationId)
}

describe('rating an answer', () => {
  it('takes a score, a word on whether it helped, or that it is wrong; nothing at all is refused', async () => {
    const citizen = await world.openConversation()
    const { position } = await citizen.ask(lostCard)
    for (const body of [
      { position, score: 4 },
      { position, isSolved: true },
      { position, isWrong: true },
      { score: 3 },
    ]) {
      expect((await rate(citizen, body)).status).toBe(201)
    }
    for (const body of [{ position }, {}, { isWrong: true }, { position, score: 6 }]) {
      expect(await rate(citizen, body)).toMatchObject({ status: 400, body: { code: 'body_invalid' } })
    }
    expect(await rate(citizen, { position: 1, isWrong: true })).toMatchObject({ body: { code: 'position_invalid' } })
  })

  it('counts the last word on it, with the entry and release that it is about and the question masked', async () => {
    const citizen = await world.openConversation()
    const { position } = await citizen.ask(`${lostCard}，我的手机13800138000`)
    await rate(citizen, { position, isWrong: true, comment: '电话13800138000打不通' })
    expect(await outcomesOf(citizen)).toMatchObject([
      { entryId: 'id-card-replace', outcome: 'denied', because: 'wrong', release: 1, position: 1 },
    ])
    await rate(citizen, { position, score: 5, isSolved: true })
    const [outcome] = await outcomesOf(citizen)
    expect(outcome).toMatchObject({ outcome: 'confirmed', because: 'solved', decidedAt: world.time.now })
    expect(outcome?.text).toContain(lostCard)
    expect(JSON.stringify(outcome)).not.toContain('13800138000')
  })
})

describe('what citizens do', () => {
  it('a handoff after an answer denies it; one that was taken back again does not', async () => {
    const citizen = await world.openConversation()
    await citizen.ask(lostCard)
    await citizen.ask('要多少钱')
    const { body } = await citizen.handOver()
    expect(await outcomesOf(citizen)).toMatchObject([{ position: 1, outcome: 'denied', because: 'handed_over' }])
    await send(world.fetch, `/api/v1/cases/${body.number}/withdraw`, {
      method: 'POST',
      body: { code: body.lookupCode },
    })
    expect(await outcomesOf(citizen)).toEqual([])
  })

  it('an option chosen confirms the entry for the question that was asked back, options declined deny theirs', async () => {
    const chooser = await world.openConversation()
    const { options } = await chooser.ask(unclear)
    expect(options.length).toBeGreaterThan(1)
    await chooser.ask('第二个')
    expect(await outcomesOf(chooser)).toMatchObject([
      { text: unclear, entryId: options[1]?.entryId, outcome: 'confirmed', because: 'option_chosen' },
    ])
    const decliner = await world.openConversation()
    await decliner.ask(unclear)
    await decliner.ask('都不是')
    const denied = await outcomesOf(decliner)
    expect(denied.map(({ entryId }) => entryId).sort()).toEqual(options.map(({ entryId }) => entryId).sort())
    expect(new Set(denied.map(({ because }) => because))).toEqual(new Set(['options_declined']))
  })
})

describe('a correction', () => {
  it('denies the answer that it turns down, and is no question of its own', async () => {
    const citizen = await world.openConversation()
    await citizen.ask(lostCard)
    const { entry, position } = await citizen.ask('不是，我说的是护照')
    expect(entry?.id).toBe('passport-lost')
    await rate(citizen, { position, isSolved: true })
    expect(await outcomesOf(citizen)).toMatchObject([
      { text: lostCard, entryId: 'id-card-replace', outcome: 'denied', because: 'corrected' },
    ])
  })
})

describe('confirmed questions', () => {
  const asked = `请问${lostCard}`

  it('are listed newest first, each once for an entry, and not when denied as often as confirmed', async () => {
    const solve = async (text: string, body: object) => {
      const citizen = await world.openConversation()
      const { position, entry } = await citizen.ask(text)
      expect((await rate(citizen, { position, ...body })).status).toBe(201)
      world.time.advance(1)
      return entry?.id
    }
    const id = await solve(asked, { isSolved: true })
    await solve(asked, { isSolved: true })
    await solve('新生儿怎么上户口', { isSolved: true })
    await solve('返乡创业有什么税收优惠', { isSolved: false })
    const confirmed = () => confirmedQuestions({ ...world.context, now: world.time.now })
    const [newest, next] = await confirmed()
    expect(newest?.text).toBe('新生儿怎么上户口')
    expect(next).toEqual({ text: asked, id })
    expect((await confirmed()).filter(({ text }) => text === asked)).toHaveLength(1)
    expect(JSON.stringify(await confirmed())).not.toContain('返乡创业')
    await solve(asked, { isWrong: true })
    await solve(asked, { isWrong: true })
    expect((await confirmed()).filter(({ text }) => text === asked)).toEqual([])
  })

  it('end with their span of days and their limit', async () => {
    const at = (now: Date) => ({ ...world.context, now })
    expect(await confirmedQuestions(at(world.time.now), { limit: 1 })).toHaveLength(1)
    const later = new Date(world.time.now.getTime() + 181 * 86_400_000)
    expect(await confirmedQuestions(at(later))).toEqual([])
    expect((await confirmedQuestions(at(later), { days: 365 })).length).toBeGreaterThan(0)
  })
})

describe('many judged conversations', () => {
  it('are all read, page by page', async () => {
    const since = new Date(world.time.now.getTime() - 86_400_000)
    const context = { ...world.context, now: world.time.now }
    const whole = await listOutcomes(context, { since })
    expect(await listOutcomes(context, { since, pageSize: 2 })).toEqual(whole)
    expect(whole.length).toBeGreaterThan(4)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../src/domain/contract.ts'
import { send } from '../world/citizen.ts'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('a citizen asks, is answered, asks for a person and gets one', () => {
  it('answers a lost identity card word for word, with fee, limit and source', async () => {
    const citizen = await world.openConversation()
    expect(citizen.opened.greeting).toContain('智能助手')
    expect(citizen.opened.desk.isOpen).toBe(true)
    const reply = await citizen.ask('身份证丢了怎么补办')
    const { index } = await world.deps.release()
    const entry = index.versions.get('id-card-replace')?.find(({ locale }) => locale === 'zh-CN')
    expect(reply.kind).toBe('answer')
    expect(reply.entry?.answer).toBe(entry?.answer)
    expect(reply.entry?.facets).toEqual(entry?.facets)
    expect(reply.entry?.facets.fee).toContain('40')
    expect(reply.entry?.release).toBe(1)
    expect(reply.sources[0]?.title).toContain('居民身份证法')
    expect(reply.confidence).toBeGreaterThan(0.8)
  })

  it('answers a follow-up that names only a facet from the entry just shown', async () => {
    const citizen = await world.openConversation()
    await citizen.ask('身份证丢了怎么补办')
    const fee = await citizen.ask('要多少钱')
    expect(fee).toMatchObject({
      kind: 'answer',
      status: 'answered_facet',
      facet: 'fee',
      entry: { id: 'id-card-replace' },
    })
    const materials = await citizen.ask('要带什么材料？')
    expect(materials.entry?.id).toBe('id-card-replace')
  })

  it('does the same in English', async () => {
    const citizen = await world.openConversation({ locale: 'en' })
    expect(citizen.opened.greeting).toContain('government assistant')
    const reply = await citizen.ask('I lost my ID card, how do I get a new one?')
    expect(reply).toMatchObject({ kind: 'answer', entry: { id: 'id-card-replace', locale: 'en' } })
    const fee = await citizen.ask('How much does it cost?')
    expect(fee).toMatchObject({ facet: 'fee', entry: { id: 'id-card-replace', locale: 'en' } })
  })

  it('hands over, the agent talks and promises, the citizen tracks the case, the agent resolves, the citizen reopens', async () => {
    const citizen = await world.openConversation()
    const agent = await world.addAgent()
    await citizen.ask('身份证丢了怎么补办')
    const asked = await citizen.handOver()
    expect(asked.status).toBe(201)
    expect(asked.body).toMatchObject({ state: 'waiting', queue: { ahead: 0 }, hasContact: false })
    expect(asked.body.number).toMatch(/^20261124\d{6}$/)

    const again = await citizen.handOver()
    expect(again.status).toBe(200)
    expect(again.body.number).toBe(asked.body.number)
    expect(again.body.lookupCode).toBe(asked.body.lookupCode)

    const [row] = await agent.list('waiting')
    expect(row).toMatchObject({ number: asked.body.number, topic: '身份证丢了怎么补办', state: 'waiting' })
    if (!row) throw new Error('the queue is empty')
    world.time.advance(1)
    const claimed = await agent.claim(row)
    expect(claimed.body.handoff).toMatchObject({ state: 'claimed', owner: { name: agent.staff.name } })
    expect(claimed.body.handoff.brief.shown).toHaveLength(1)

    const silent = await citizen.post('我在外地，能在这边补吗？')
    expect(silent.body.reply).toBeNull()
    await agent.say(row.id, '可以，全国任一派出所都能办。')
    const heard = await citizen.messages()
    expect(heard.at(-1)).toMatchObject({
      author: 'agent',
      text: '可以，全国任一派出所都能办。',
      authorName: agent.staff.serviceNumber,
    })
    expect(heard.map((message) => message.position)).toEqual(heard.map((_, index) => index + 1))

    const options = (await agent.read(row.id)).followUpOptions
    const promised = await agent.call<object>(`/handoffs/${row.id}/promises`, {
      text: '周四前给您书面答复',
      dueAt: options[0]?.dueAt,
    })
    expect(promised.status).toBe(201)
    expect(options[0]?.dueAt).toBe('2026-11-25T15:59:59.000Z')

    const track = () => send<CaseView>(world.fetch, `/api/v1/cases/${asked.body.number}?code=${asked.body.lookupCode}`)
    const tracked = await track()
    expect(tracked.body).toMatchObject({
      state: 'following_up',
      promise: { text: '周四前给您书面答复', dueAt: options[0]?.dueAt },
      dueAt: options[0]?.dueAt,
      isLate: false,
      owner: { name: agent.staff.serviceNumber },
    })
    expect(tracked.body.timeline.map(({ code }) => code)).toEqual(['opened', 'claimed', 'first_reply', 'promised'])

    world.time.advance(3 * 24 * 60)
    expect((await track()).body.isLate).toBe(true)
    await agent.call(`/handoffs/${row.id}/resolve`, { result: '已为您预约，书面答复已寄出。' })
    expect((await track()).body).toMatchObject({
      state: 'resolved',
      result: '已为您预约，书面答复已寄出。',
      canReopen: true,
    })

    const answered = await citizen.ask('护照怎么办')
    expect(answered.kind).not.toBe('notice')

    const reopened = await send<CaseView>(world.fetch, `/api/v1/cases/${asked.body.number}/reopen`, {
      method: 'POST',
      body: { code: asked.body.lookupCode, reason: '没有收到' },
    })
    expect(reopened.body).toMatchObject({ number: asked.body.number, state: 'following_up' })
    // The clock was not set back: the result is due when it always was.
    expect(reopened.body.dueAt).toBe('2026-11-27T15:59:59.000Z')
    world.time.now = new Date('2026-11-24T10:00:00+08:00')
  })

  it('lets “转人工” typed in words do what the button does', async () => {
    const citizen = await world.openConversation()
    const reply = await citizen.ask('转人工')
    expect(reply).toMatchObject({ kind: 'handoff', status: 'offered_wants_person' })
    expect((await citizen.state()).handoff).toMatchObject({ state: 'waiting' })
    expect((await citizen.messages()).at(-1)?.notice?.code).toBe('handoff_opened')
  })

  it('shows numbers first and calls a person where life is in danger', async () => {
    const citizen = await world.openConversation()
    const reply = await citizen.ask('我不想活了')
    expect(reply.kind).toBe('urgent')
    expect(reply.urgent?.map(({ number }) => number)).toEqual(['110', '120', '12356'])
    expect((await citizen.state()).handoff?.state).toBe('waiting')
  })

  it('offers a person where it has no reliable source, and says that it will not guess', async () => {
    const citizen = await world.openConversation()
    const reply = await citizen.ask('明天适合钓鱼吗')
    expect(reply).toMatchObject({ kind: 'handoff', offersPerson: true })
    expect(reply.entry).toBeUndefined()
  })
})

describe('off hours', () => {
  it('starts as a case with a call-back time and takes contact data, which stay sealed', async () => {
    const agent = await world.addAgent()
    world.time.now = new Date('2026-09-30T17:59:00+08:00')
    const before = await world.openConversation()
    expect(before.opened.desk.isOpen).toBe(true)
    // The eve of the National Day holiday, one minute after closing.
    world.time.now = new Date('2026-09-30T18:01:00+08:00')
    const citizen = await world.openConversation()
    expect(citizen.opened.desk).toMatchObject({ isOpen: false, opensAt: '2026-10-08T00:30:00.000Z' })
    const asked = await citizen.handOver()
    expect(asked.body).toMatchObject({ state: 'following_up', hasContact: false })
    expect(asked.body.dueAt > '2026-10-08T00:30:00.000Z').toBe(true)
    const added = await citizen.handOver({ contact: { name: '王小明', phone: '13800138000' }, preferredTime: '上午' })
    expect(added.status).toBe(200)
    expect(added.body).toMatchObject({ number: asked.body.number, hasContact: true })

    world.time.now = new Date('2026-10-08T09:00:00+08:00')
    const row = (await agent.list('waiting')).find(({ number }) => number === asked.body.number)
    if (!row) throw new Error('the case is not in the queue')
    const detail = await agent.read(row.id)
    expect(detail.contact).toEqual({ name: '王**', phone: '138****8000', preferredTime: '上午', isMasked: true })
    const revealed = await agent.call<{ phone: string }>(`/handoffs/${row.id}/contact`, { reason: '回电' })
    expect(revealed.body.phone).toBe('13800138000')
    expect(JSON.stringify(world.log)).not.toContain('13800138000')
    world.time.now = new Date('2026-11-24T10:00:00+08:00')
  })
})

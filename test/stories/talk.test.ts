import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

describe('what a conversation remembers', () => {
  it('keeps a topic over thanks and drops it when another matter comes up', async () => {
    const citizen = await world.openConversation()
    await citizen.ask('身份证丢了怎么补办')
    await citizen.ask('谢谢')
    expect(await citizen.ask('那要多少钱')).toMatchObject({ facet: 'fee', entry: { id: 'id-card-replace' } })
    await citizen.ask('宠物狗的证在哪里办')
    const fee = await citizen.ask('那要多少钱')
    expect(fee.kind).toBe('clarify')
    expect(fee.entry).toBeUndefined()
  })

  it('asks a corrected question again without what was wrong', async () => {
    const citizen = await world.openConversation()
    await citizen.ask('身份证丢了怎么补办')
    const reply = await citizen.ask('不是，我问的是临时身份证')
    expect([reply.entry?.id, ...reply.options.map(({ entryId }) => entryId)]).toContain('id-card-temporary')
    expect([reply.entry?.id, ...reply.options.map(({ entryId }) => entryId)]).not.toContain('id-card-replace')
  })

  it('splits several questions and takes the parts one after the other', async () => {
    const citizen = await world.openConversation()
    const asked = await citizen.ask('身份证丢了怎么补办？另外居住证怎么续签')
    expect(asked).toMatchObject({ kind: 'clarify', status: 'asked_several' })
    expect((await citizen.ask('第一个')).entry?.id).toBe('id-card-replace')
    expect((await citizen.ask('还有一个')).entry?.id).toBe('residence-permit-renew')
  })

  it('keeps the facet until it knows the matter', async () => {
    const citizen = await world.openConversation()
    expect(await citizen.ask('要多少钱')).toMatchObject({ kind: 'clarify', status: 'asked_topic' })
    expect(await citizen.ask('身份证丢了怎么补办')).toMatchObject({ facet: 'fee', entry: { id: 'id-card-replace' } })
  })
})

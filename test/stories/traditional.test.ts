import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '../world/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

it('answers who reads traditional characters in them, and says that they were converted', async () => {
  const citizen = await world.openConversation({ locale: 'zh-TW' })
  const reply = await citizen.ask('身份證丟了怎麼補辦？')
  expect(reply.entry).toMatchObject({ id: 'id-card-replace', locale: 'zh-TW', convertedFrom: 'zh-CN' })
  expect(reply.entry?.title).toMatch(/[證辦]/)
  expect(reply.text).toBe(reply.entry?.answer)
  // The law is found under the name that it has.
  expect(JSON.stringify(reply.sources)).toContain('身份证')
})

it('answers who reads simplified characters in the reviewed words themselves', async () => {
  const citizen = await world.openConversation({ locale: 'zh-CN' })
  const reply = await citizen.ask('身份证丢了怎么补办？')
  expect(reply.entry).toMatchObject({ id: 'id-card-replace', locale: 'zh-CN' })
  expect(reply.entry?.convertedFrom).toBeUndefined()
})

it('completes and lists in the characters of the reader', async () => {
  const suggestions = await (await world.fetch('/api/v1/suggestions?q=補辦&locale=zh-TW')).json()
  expect(JSON.stringify(suggestions)).toContain('補辦')
  const page = await (await world.fetch('/faq/id-card-replace?locale=zh-TW')).text()
  expect(page).toContain('由簡體中文自動轉換')
  expect(await (await world.fetch('/faq/id-card-replace?locale=zh-CN')).text()).not.toContain('自动转换')
})

it('understands options in traditional characters when one is chosen', async () => {
  const citizen = await world.openConversation({ locale: 'zh-TW' })
  const asked = await citizen.ask('證件丟了')
  const [option] = asked.options
  if (!option) throw new Error(`nothing to choose: ${JSON.stringify(asked)}`)
  const reply = await citizen.ask(option.label)
  expect(reply.entry?.id).toBe(option.entryId)
})

import { describe, expect, it } from 'vitest'
import { message, says } from '../../world/messagesServer.ts'
import { conversation, goodBrief, prepareServer } from './fixtures.ts'

const server = prepareServer()

describe('briefing an agent', () => {
  it('says what was asked and is missing in the model’s words, what was shown from the record', async () => {
    server.behave(says(goodBrief))
    expect(await server.createAssistant().brief(conversation())).toEqual({
      kind: 'brief',
      asked: '被欠薪三个月，老板失联。',
      missing: '工地的名称和总承包单位。',
      shown: ['农民工工资被拖欠'],
    })
  })

  it.each([
    ['zh-CN', 'simplified'],
    ['zh-TW', 'traditional'],
    ['en', 'English'],
  ] as const)('is wanted in the language of the agent: %s', async (locale, word) => {
    server.behave(says(goodBrief))
    await server.createAssistant().brief(conversation({ locale }))
    expect(server.seen()[0]?.body.messages[0]?.content.split('\n').at(-1)).toContain(word)
  })

  it('of a long conversation rests on its beginning and its end', async () => {
    server.behave(says(goodBrief))
    const turns = Array.from({ length: 500 }, (_, i) => ({
      author: 'citizen' as const,
      text: `第${i}句 ${'长'.repeat(1990)}`,
    }))
    await server.createAssistant().brief(conversation({ turns }))
    const content = server.seen()[0]?.body.messages[0]?.content ?? ''
    expect([...content.matchAll(/第(\d+)句/g)].map(([, n]) => Number(n))).toEqual([
      0,
      ...Array.from({ length: 29 }, (_, i) => 471 + i),
    ])
    expect(content.length).toBeLessThan(25_000)
  })

  it.each([
    ['prose', says('他被欠薪了'), 'nonsense'],
    ['an empty brief', says('{"asked":"  ","missing":""}'), 'nonsense'],
    ['half a brief', says('{"asked":"被欠薪', 'max_tokens'), 'nonsense'],
    ['a refusal', message([], 'refusal'), 'refused'],
  ])('fails on %s', async (_, behaviour, reason) => {
    server.behave(behaviour)
    expect(await server.createAssistant().brief(conversation())).toEqual({ kind: 'failed', reason })
  })

  it('cuts what is too long for the desk', async () => {
    server.behave(says(JSON.stringify({ asked: '问'.repeat(5000), missing: '' })))
    expect(await server.createAssistant().brief(conversation())).toMatchObject({ asked: '问'.repeat(600), missing: '' })
  })

  it('asks nobody where the citizen said nothing', async () => {
    expect(await server.createAssistant().brief(conversation({ turns: [] }))).toEqual({ kind: 'failed', reason: 'off' })
    expect(server.seen()).toHaveLength(0)
  })
})

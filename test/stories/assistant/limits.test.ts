import { describe, expect, it } from 'vitest'
import { createAbsentAssistant } from '../../../src/assistant/port.ts'
import { chooses, says } from '../../world/messagesServer.ts'
import { conversation, goodBrief, noon, prepareServer, question } from './fixtures.ts'

const server = prepareServer()

describe('limits of use', () => {
  it('ends at the daily budget and begins anew at midnight in Shanghai', async () => {
    server.behave(chooses(([first]) => first ?? null))
    const assistant = server.createAssistant({ dailyCalls: 2 })
    const kinds: string[] = []
    for (const at of ['09:00', '23:58', '23:59']) {
      const outcome = await assistant.choose(question({ now: new Date(`2026-11-24T${at}:00+08:00`) }))
      kinds.push(outcome.kind === 'failed' ? outcome.reason : outcome.kind)
    }
    expect(kinds).toEqual(['entry', 'entry', 'budget'])
    expect(server.seen()).toHaveLength(2)
    const midnight = new Date('2026-11-25T00:00:00+08:00')
    expect(await assistant.choose(question({ now: midnight }))).toMatchObject({ kind: 'entry' })
    expect(await assistant.choose(question({ now: noon }))).toMatchObject({ kind: 'entry' })
    expect(await assistant.choose(question({ now: noon }))).toEqual({ kind: 'failed', reason: 'budget' })
  })

  it('holds the budget against questions at the same time, of both kinds', async () => {
    server.behave((response, request) => {
      const isChoice = 'entryId' in Object(request.body.output_config.format.schema.properties)
      says(isChoice ? '{"entryId":null}' : goodBrief)(response, request)
    })
    const assistant = server.createAssistant({ dailyCalls: 5 })
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, i) => (i % 2 ? assistant.choose(question()) : assistant.brief(conversation()))),
    )
    expect(outcomes.filter(({ kind }) => kind !== 'failed')).toHaveLength(5)
    expect(server.seen()).toHaveLength(5)
  })

  it('obeys the kill switch from one question to the next', async () => {
    server.behave(chooses(([first]) => first ?? null))
    let isOn = true
    const assistant = server.createAssistant({ isOn: () => isOn })
    expect(await assistant.choose(question())).toMatchObject({ kind: 'entry' })
    isOn = false
    expect(await assistant.choose(question())).toEqual({ kind: 'failed', reason: 'off' })
    expect(await assistant.brief(conversation())).toEqual({ kind: 'failed', reason: 'off' })
    expect(server.seen()).toHaveLength(1)
    isOn = true
    expect(await assistant.choose(question())).toMatchObject({ kind: 'entry' })
  })

  it('is off without a key', async () => {
    const absent = createAbsentAssistant()
    expect(await absent.choose(question())).toEqual({ kind: 'failed', reason: 'off' })
    expect(await absent.brief(conversation())).toEqual({ kind: 'failed', reason: 'off' })
  })
})

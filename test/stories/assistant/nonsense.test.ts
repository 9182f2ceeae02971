import { describe, expect, it } from 'vitest'
import { type Behaviour, half, json, message, says } from '../../world/messagesServer.ts'
import { prepareServer, question } from './fixtures.ts'

const server = prepareServer()

describe('a model that misbehaves', () => {
  const outcomes: [string, Behaviour, string][] = [
    ['names an entry that exists but was no candidate', says('{"entryId":"school-district"}'), 'nonsense'],
    ['invents its own form', says('{"answer":"免费","entry":"id-card-lost"}'), 'nonsense'],
    ['adds words of its own to the right form', says('{"entryId":"id-card-lost","text":"免费"}'), 'nonsense'],
    ['gives several ids', says('{"entryId":["id-card-lost"]}'), 'nonsense'],
    ['writes prose', says('您好！我选择 id-card-lost。'), 'nonsense'],
    ['writes prose around the form', says('好的：{"entryId":"id-card-lost"}'), 'nonsense'],
    ['writes two texts', message([1, 2].map(() => ({ type: 'text', text: '{"entryId":"id-card-lost"}' }))), 'nonsense'],
    ['says nothing', message([]), 'nonsense'],
    ['says an empty text', says(''), 'nonsense'],
    ['calls a tool', message([{ type: 'tool_use', id: 't', name: 'answer', input: {} }], 'tool_use'), 'nonsense'],
    ['declines', message([], 'refusal'), 'refused'],
    ['declines in words', says('I cannot help with that.', 'refusal'), 'refused'],
    ['declines behind a good answer', says('{"entryId":"id-card-lost"}', 'refusal'), 'refused'],
    ['is cut by the token limit', says('{"entryId":"id-ca', 'max_tokens'), 'nonsense'],
    ['is cut behind a good answer', says('{"entryId":"id-card-lost"}', 'max_tokens'), 'nonsense'],
    ['sends JSON that is no message', json({ ok: true }), 'nonsense'],
    ['sends null', json(null), 'nonsense'],
    ['sends blocks of no known form', json({ stop_reason: 'end_turn', content: 'id-card-lost' }), 'nonsense'],
    ['sends a page instead of JSON', (response) => response.end('<html>502</html>'), 'nonsense'],
    ['ends the body midway', half('{"entryId":"id-card-lost"}', (response) => response.end()), 'nonsense'],
  ]
  it.each(outcomes)('%s', async (_, behaviour, reason) => {
    server.behave(behaviour)
    expect(await server.createAssistant().choose(question())).toEqual({ kind: 'failed', reason })
    expect(server.seen()).toHaveLength(1)
    expect(server.log().map(({ outcome, attempts }) => ({ outcome, attempts }))).toEqual([
      { outcome: reason, attempts: 1 },
    ])
  })
})

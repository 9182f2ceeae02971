import Anthropic from '@anthropic-ai/sdk'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type AssistantRecord, type ClaudeOptions, createClaude } from '../../../src/assistant/claude.ts'
import type { Assistant, BriefRequest, Candidate, ChooseRequest } from '../../../src/assistant/port.ts'
import { type MessagesServer, startMessagesServer } from '../../world/messagesServer.ts'

/** 24 November 2026, noon in Shanghai. */
export const noon = new Date('2026-11-24T12:00:00+08:00')

export const candidates: Candidate[] = [
  { entryId: 'id-card-lost', title: '身份证丢失补领', excerpt: '到任一派出所办理，工本费 40 元。' },
  { entryId: 'id-card-expired', title: '身份证到期换领', excerpt: '有效期满前三个月内换领，工本费 20 元。' },
  { entryId: 'passport-renewal', title: '护照换发', excerpt: '有效期不足六个月的可以换发。' },
]

/** A question that three entries may settle. */
export const question = (changes: Partial<ChooseRequest> = {}): ChooseRequest => ({
  question: '我的身份证找不着了',
  earlierQuestions: [],
  candidates,
  locale: 'zh-CN',
  now: noon,
  ...changes,
})

/** A conversation that an agent takes over. */
export const conversation = (changes: Partial<BriefRequest> = {}): BriefRequest => ({
  turns: [
    { author: 'citizen', text: '工地欠了我三个月工资' },
    { author: 'assistant', text: '可以向劳动保障监察机构投诉。' },
    { author: 'citizen', text: '老板跑了怎么办' },
  ],
  shownTitles: ['农民工工资被拖欠', '农民工工资被拖欠'],
  locale: 'zh-CN',
  now: noon,
  ...changes,
})

/** A reply of the model in the form of a brief. */
export const goodBrief = JSON.stringify({ asked: '被欠薪三个月，老板失联。', missing: '工地的名称和总承包单位。' })

/** A server for the tests of one file, and assistants that ask it with the real SDK. */
export function prepareServer() {
  let running: MessagesServer | undefined
  let log: AssistantRecord[] = []
  const server = () => {
    if (!running) throw new Error('the server runs only while tests do')
    return running
  }
  beforeAll(async () => {
    running = await startMessagesServer()
  })
  afterAll(() => server().close())
  beforeEach(() => {
    server().seen.length = 0
    log = []
  })
  return {
    behave: (...behaviours: Parameters<MessagesServer['behave']>) => server().behave(...behaviours),
    pending: () => server().pending(),
    url: () => server().url,
    seen: () => server().seen,
    log: () => log,
    createAssistant(changes: Partial<ClaudeOptions> = {}): Assistant {
      const client = new Anthropic({ apiKey: 'test-key', baseURL: server().url, maxRetries: 1, timeout: 20_000 })
      return createClaude({ client, dailyCalls: 1000, log: (record) => log.push(record), ...changes })
    },
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConversationOpened } from '../../src/domain/contract.ts'
import type { Message } from '../../src/domain/message.ts'
import { freePort } from '../world/freePort.ts'
import { freshPostgresUrl } from '../world/postgresUrl.ts'
import { startServerProcess } from '../world/serverProcess.ts'
import { startServer } from '../world/startPostgres.ts'

/*
 * Kills the server with SIGKILL in the middle of a conversation load, again and again, and checks after each new start
 * that every message that was acknowledged is there once, in order, with its reply. Run with
 *   node --import tsx test/drills/killNine.ts [times=20] [database=embedded|postgres]
 */

const times = Number(process.argv[2] ?? 20)
const database = process.argv[3] ?? 'embedded'
const questions = [
  '身份证丢了怎么补办',
  '要多少钱',
  '护照怎么办',
  '老板拖欠工资怎么办',
  'How do I apply for a passport?',
  '钓鱼',
]

interface Talk {
  id: string
  token: string
  acknowledged: { clientMessageId: string; text: string; position: number }[]
  sent: number
}

const post = (url: string, body: object, token?: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })

async function openTalk(base: string): Promise<Talk> {
  const opened = (await (await post(`${base}/api/v1/conversations`, {})).json()) as ConversationOpened
  return { id: opened.conversationId, token: opened.token, acknowledged: [], sent: 0 }
}

/** Sends questions one after the other until the server is gone; only what was answered with 2xx counts. */
async function speak(base: string, talk: Talk): Promise<void> {
  for (;;) {
    const clientMessageId = `m${talk.sent++}`
    const text = questions[talk.sent % questions.length] ?? ''
    try {
      const response = await post(
        `${base}/api/v1/conversations/${talk.id}/messages`,
        { clientMessageId, text },
        talk.token,
      )
      const { message } = (await response.json()) as { message: Message }
      if (response.ok) talk.acknowledged.push({ clientMessageId, text, position: message.position })
      else if (response.status === 429) return
    } catch {
      return
    }
  }
}

async function check(base: string, talk: Talk): Promise<string[]> {
  const problems: string[] = []
  const messages: Message[] = []
  for (;;) {
    const url = `${base}/api/v1/conversations/${talk.id}/messages?after=${messages.length}`
    const body = (await (await fetch(url, { headers: { Authorization: `Bearer ${talk.token}` } })).json()) as {
      messages: Message[]
    }
    if (body.messages.length === 0) break
    messages.push(...body.messages)
  }
  messages.forEach(({ position }, index) => {
    if (position !== index + 1) problems.push(`${talk.id}: position ${position} at place ${index + 1}`)
  })
  for (const { clientMessageId, text, position } of talk.acknowledged) {
    const found = messages.filter((message) => message.clientMessageId === clientMessageId)
    if (found.length !== 1) problems.push(`${talk.id}: ${clientMessageId} is there ${found.length} times`)
    else if (found[0]?.position !== position || found[0].text !== text)
      problems.push(`${talk.id}: ${clientMessageId} changed`)
    else if (messages[position]?.author !== 'assistant') problems.push(`${talk.id}: ${clientMessageId} lost its reply`)
  }
  return problems
}

async function main(): Promise<void> {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-drill-'))
  const server = database === 'postgres' ? await startServer() : undefined
  const environment: Record<string, string> = { PORT: String(port), DATA_DIR: folder }
  if (server) environment['DATABASE_URL'] = await freshPostgresUrl(server.url)
  const talks: Talk[] = []
  const problems: string[] = []
  let child = await startServerProcess(environment, base)
  for (let round = 1; round <= times; round++) {
    const now = await Promise.all(Array.from({ length: 4 }, () => openTalk(base)))
    talks.push(...now)
    const load = Promise.all(now.map((talk) => speak(base, talk)))
    await new Promise((done) => setTimeout(done, 300 + ((round * 137) % 700)))
    child.kill('SIGKILL')
    await load
    child = await startServerProcess(environment, base)
    for (const talk of talks) problems.push(...(await check(base, talk)))
    const count = talks.reduce((sum, talk) => sum + talk.acknowledged.length, 0)
    console.error(`kill ${round}/${times}: ${count} acknowledged so far, ${problems.length} problems`)
  }
  child.kill('SIGKILL')
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
  const acknowledged = talks.reduce((sum, talk) => sum + talk.acknowledged.length, 0)
  console.log(
    JSON.stringify({ drill: 'killNine', database, kills: times, conversations: talks.length, acknowledged, problems }),
  )
  process.exitCode = problems.length > 0 ? 1 : 0
}

await main()

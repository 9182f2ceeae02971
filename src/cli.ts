import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { explainDecision } from './actions/desk/explainDecision.ts'
import { seedReplies } from './actions/desk/seedReplies.ts'
import { evaluateSet, parseQuestionSet } from './actions/editor/evaluate.ts'
import { type ChangedAnswer, previewRelease } from './actions/editor/previewRelease.ts'
import { seed } from './actions/editor/seed.ts'
import { addStaff, resetPassword } from './actions/staff/addStaff.ts'
import { audit } from './actions/supervision/audit.ts'
import { buildLexicon } from './answering/lexicon.ts'
import type { Language } from './answering/retrieval.ts'
import { readKnowledgeFolder } from './channels/knowledgeFolder.ts'
import type { Config } from './config.ts'
import { readConfig } from './config.ts'
import type { Context } from './context.ts'
import { systemContext, systemRandomBytes } from './deps.ts'
import { type Role, roles } from './domain/contract.ts'
import { findLocale, locales } from './domain/locale.ts'
import { Refusal } from './domain/refusal.ts'
import { toHex } from './domain/seal.ts'
import { writeExplanation } from './domain/texts/explaining/writeExplanation.ts'
import { openNode, readVectorFile } from './openNode.ts'

const usage = `Usage: npm run --silent lianxin -- <command>

  migrate                              bring the database to the newest schema
  seed                                 read the folder of entries (KNOWLEDGE_DIR) and release them if they changed
  seed --preview                       show which answers to known questions a release would change; release nothing
  serve                                start the server (as npm start does, without building the pages)
  user add NAME --full-name TEXT --department ID [--role agent]… [--password TEXT]
  user password NAME [--password TEXT] give a new password and end all sessions
  explain CONVERSATION POSITION [--locale zh-CN]
                                       why a question got its answer, by the position of either in the conversation
  audit                                check every hash chain and daily anchor of the log; names the first broken link
  evaluate FILE… [--predictions OUT.jsonl] [--max N]
                                       put question sets through the answering, one JSON line a file

Settings come from the environment: see src/config.ts. --json prints results for machines.`

/** A wrong call: the message is shown with the usage. */
class UsageError extends Error {}

const commands: Record<string, (args: string[]) => Promise<void>> = {
  migrate: () => withContext(async () => print({ migrated: true }, '数据库结构已是最新 / the schema is up to date')),
  seed: (args) =>
    withContext(async (context) => {
      if (args.includes('--preview')) return preview(context)
      const seeded = await seed(context, {
        ...(await readKnowledgeFolder(context.config.KNOWLEDGE_DIR)),
        note: 'lianxin seed',
      })
      await seedReplies(context)
      print(seeded, `${seeded.isNew ? '已发布 released' : '没有变化 unchanged'}: ${seeded.release} (${seeded.entries})`)
    }),
  serve: async () => {
    const { startServer } = await import('./startServer.ts')
    const { address, stop } = await startServer(readConfig(process.env))
    print({ address }, `Lianxin ${address}`)
    process.once('SIGINT', () => void stop().then(() => process.exit(0)))
    process.once('SIGTERM', () => void stop().then(() => process.exit(0)))
  },
  user: (args) => user(args),
  explain: (args) => explain(args),
  audit: () => withContext(runAudit),
  evaluate: (args) => evaluate(args),
}

const isJson = process.argv.includes('--json')

function print(result: object, words: string): void {
  console.log(isJson ? JSON.stringify(result) : words)
}

async function withContext(work: (context: Context) => Promise<void>): Promise<void> {
  const { deps, close } = await openNode(readConfig(process.env))
  try {
    await work(systemContext(deps))
  } finally {
    await close()
  }
}

async function user(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'full-name': { type: 'string' },
      department: { type: 'string', default: 'government-office' },
      role: { type: 'string', multiple: true, default: ['agent'] },
      password: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const [verb, username] = positionals
  if (!username || (verb !== 'add' && verb !== 'password')) throw new UsageError('user add NAME | user password NAME')
  if (!/^[a-z0-9._-]{2,60}$/i.test(username)) throw new UsageError('NAME: 2 to 60 letters, digits, dots, hyphens')
  const unknown = values.role.find((role) => !(roles as readonly string[]).includes(role))
  if (unknown) throw new UsageError(`--role ${unknown}: must be one of ${roles.join(', ')}`)
  const password = values.password ?? toHex(systemRandomBytes(8))
  if (password.length < 8) throw new UsageError('--password: at least 8 characters')
  await withContext(async (context) => {
    if (verb === 'password') await resetPassword(context, { username, password })
    else {
      const name = values['full-name'] ?? username
      await addStaff(context, {
        username,
        name,
        password,
        departmentId: values.department,
        roles: values.role as Role[],
      })
    }
    print({ username, password }, `${username} / ${password}`)
  })
}

async function preview(context: Context): Promise<void> {
  const found = await previewRelease(context, await readKnowledgeFolder(context.config.KNOWLEDGE_DIR))
  const tell = ({ kind, entryIds }: ChangedAnswer['before']) => `${kind} ${entryIds.join(', ')}`.trim()
  const lines = found.changed.map(({ text, before, after }) => `  ${text}\n    ${tell(before)} → ${tell(after)}`)
  const { changed, questions, release } = found
  const head = `与发布 ${release} 相比，${questions} 个已知问题中 ${changed.length} 个的答复会改变 / ${changed.length} of ${questions} known questions would be answered otherwise than by release ${release}`
  print(found, [head, ...lines].join('\n'))
}

async function explain(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { locale: { type: 'string', default: 'zh-CN' }, json: { type: 'boolean' } },
  })
  const [conversationId, at] = positionals
  const position = Number(at)
  const locale = findLocale(values.locale)
  if (!conversationId || !Number.isInteger(position) || position < 1)
    throw new UsageError('explain CONVERSATION POSITION')
  if (!locale) throw new UsageError(`--locale ${values.locale}: must be one of ${locales.join(', ')}`)
  await withContext(async (context) => {
    const explanation = await explainDecision(context, { conversationId, position, locale }).catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'not_found') throw error
      throw new Error(`没有这个判定 / no decision at position ${position} of conversation ${conversationId}`)
    })
    print(explanation, writeExplanation(explanation, locale))
  })
}

async function runAudit(context: Context): Promise<void> {
  const audited = await audit(context)
  const { handoffs, events, anchors, brokenLink, brokenDay } = audited
  const found = [
    brokenLink && `日志被改动 broken link: ${brokenLink.number} #${brokenLink.position} ${brokenLink.kind}`,
    brokenDay && `每日锚点不符 broken anchor: ${brokenDay}`,
  ].filter(Boolean)
  const checked = `${handoffs} handoffs, ${events} events, ${anchors} anchors`
  print(audited, found.length > 0 ? found.join('\n') : `日志完整 the log is whole: ${checked}`)
  if (found.length > 0) process.exitCode = 1
}

/** The thesaurus and the word vectors that the service would use. */
async function readLanguage(config: Config): Promise<Language> {
  const { thesaurus } = await readKnowledgeFolder(config.KNOWLEDGE_DIR)
  const vectors = config.WORD_VECTORS === 'on' ? await readVectorFile() : undefined
  return { lexicon: buildLexicon(thesaurus), vectors }
}

async function evaluate(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { predictions: { type: 'string' }, max: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (positionals.length === 0) throw new UsageError('evaluate FILE…')
  const max = values.max === undefined ? undefined : Number(values.max)
  if (max !== undefined && !(Number.isInteger(max) && max > 0)) throw new UsageError('--max N: a whole number from 1')
  const language = await readLanguage(readConfig(process.env))
  const predictions: string[] = []
  for (const path of positionals) {
    console.error(`${basename(path)} …`)
    const set = parseQuestionSet(path, readFileSync(path, 'utf8'))
    const measured = evaluateSet(set, { language, maxQueries: max })
    console.log(JSON.stringify(measured.line))
    predictions.push(...measured.predictions.map((prediction) => JSON.stringify(prediction)))
  }
  if (values.predictions) writeFileSync(values.predictions, `${predictions.join('\n')}\n`)
}

async function main(): Promise<void> {
  const [name = '', ...args] = process.argv.slice(2)
  const command = commands[name]
  if (!command) throw new UsageError(name ? `unknown command ${name}` : '')
  await command(args)
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  const message = error instanceof Error ? error.message : String(error)
  console.error(isUsage ? `${message}\n\n${usage}` : message)
  process.exitCode = isUsage ? 2 : 1
})

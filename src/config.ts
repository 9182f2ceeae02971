import { z } from 'zod'
import { type Stage, stages } from './domain/handoff.ts'

const text = z.string().trim().min(1).optional()
const emptyAsUnset = (environment: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(environment).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  )

/** The share of each stage: `0.75` for all, `pickup=0.5` for one; what is not named keeps the one for all, else 0.75. */
function readShares(text: string, found: z.RefinementCtx): Record<Stage, number> {
  const parts = text.split(',').map((part) => part.trim().split('=').toReversed())
  const read = parts.map(([share = '', stage]) => ({ stage, share: share.trim() === '' ? Number.NaN : Number(share) }))
  const isWrong = read.some(
    ({ stage, share }) => !(share > 0 && share < 1) || !(stage === undefined || stages.some((one) => one === stage)),
  )
  if (isWrong) {
    const message = `must be shares between 0 and 1 such as 0.75 or 0.75,pickup=0.5; stages are ${stages.join(', ')}`
    found.addIssue({ code: 'custom', message })
  }
  const general = read.find(({ stage }) => stage === undefined)?.share ?? 0.75
  const shareOf = (stage: Stage) => read.find((one) => one.stage === stage)?.share ?? general
  return Object.fromEntries(stages.map((stage) => [stage, shareOf(stage)])) as Record<Stage, number>
}

const settings = z.object({
  /** Port of the HTTP server; 0 takes any free one. */
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  /** Address to listen on; 0.0.0.0 in a container. */
  HOST: z.string().default('127.0.0.1'),
  /** Folder of the embedded database. Not used with DATABASE_URL. */
  DATA_DIR: z.string().default('.data'),
  /** A PostgreSQL (15 or newer) shared by as many instances as wanted; unset: the embedded database. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  /** Address under which citizens and staff reach the service, for links and for the check of the Origin header. */
  PUBLIC_URL: z.url().optional(),
  /** Switches the language model on. Without it everything works, with plainer briefs and more asking back. */
  ANTHROPIC_API_KEY: text,
  ANTHROPIC_BASE_URL: z.url().optional(),
  ANTHROPIC_MODEL: z.string().default('claude-haiku-5-5'),
  /** Switches the language model off although it has a key: no call is made. */
  ASSISTANT: z.enum(['on', 'off']).default('on'),
  /** Most calls of the language model a day. */
  ASSISTANT_DAILY_CALLS: z.coerce.number().int().min(0).default(5000),
  /** First password of the administrator `admin`; unset: a random one, printed once. */
  LIANXIN_ADMIN_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  /** Key for contact data and sessions, 32 characters or more; unset: one made at the first start and kept in the database. */
  LIANXIN_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** Table of time limits: cn-national-like, cn-beijing-like or en-gov-like. */
  LIANXIN_PRESET: z.enum(['cn-national-like', 'cn-beijing-like', 'en-gov-like']).default('cn-national-like'),
  /**
   * Share of the span from opening to due time after which the handler is warned: one for every stage, and others for
   * some, as in `0.75,pickup=0.5,result=0.9`.
   */
  LIANXIN_WARNING_SHARE: z.string().default('0.75').transform(readShares),
  /** How many seconds a handoff is offered to one person before it goes to the next. */
  OFFER_SECONDS: z.coerce.number().int().min(5).max(600).default(20),
  /** How many seconds a citizen waits in the queue when nobody can be asked, before it becomes a call-back case. */
  CALLBACK_AFTER_SECONDS: z.coerce.number().int().min(30).max(86_400).default(600),
  /** Departments, by id and separated by commas, that help out where nobody of the responsible one can; `all` for all. */
  OFFER_POOL: z
    .string()
    .default('government-office')
    .transform((list) => list.split(',').map((id) => id.trim())),
  /** Whether word vectors help to find what was asked in other words; `off` saves 25 MB of memory. */
  WORD_VECTORS: z.enum(['on', 'off']).default('on'),
  /** Address of an embeddings server in OpenAI's form (before `/embeddings`): helps to find what was asked in other words. */
  EMBEDDINGS_URL: z.url().optional(),
  /** Its model. Another one takes effect with the next `seed`. */
  EMBEDDINGS_MODEL: z.string().default('bge-m3'),
  EMBEDDINGS_API_KEY: text,
  /** Share of wrong answers among the answers that is tolerated, 0 to 0.2: how cautious releases are made. */
  TOLERATED_WRONG_SHARE: z.coerce.number().min(0).max(0.2).default(0.02),
  /** Mail server for notices, smtp://user:password@host:587 or smtps://…; unset: no mail is sent or kept. Needs MAIL_FROM. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  /** Sender of notices, an address or `Name <address>`. */
  MAIL_FROM: z.string().regex(/@/, 'must hold an e-mail address').optional(),
  /**
   * Gateway for text messages; unset: none are sent. It gets a POST of
   * `{"type": "sms.send", "timestamp": …, "data": {"to": "13800000000", "text": "…"}}`, signed as Standard Webhooks says;
   * a `webhook-id` that comes again is the same message. 2xx: taken; 429 and 5xx: tried again later; else: refused.
   */
  SMS_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Its secret, `whsec_` and base64. */
  SMS_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, 'must be whsec_ and base64')
    .optional(),
  /** Whether webhooks that administrators enter may lead into private networks; `on` where the receivers stand in one. */
  WEBHOOK_PRIVATE_ADDRESSES: z.enum(['on', 'off']).default('off'),
  /** Folder of the reviewed FAQ, read by `seed` and by the first start. */
  KNOWLEDGE_DIR: z.string().default('knowledge'),
})

const complete = settings
  .refine((set) => !set.SMTP_URL || set.MAIL_FROM, { path: ['MAIL_FROM'], message: 'is needed with SMTP_URL' })
  .refine((set) => !set.SMS_WEBHOOK_URL || set.SMS_WEBHOOK_SECRET, {
    path: ['SMS_WEBHOOK_SECRET'],
    message: 'is needed with SMS_WEBHOOK_URL',
  })

export type Config = z.infer<typeof settings>

/** A setting that cannot be used; the message names it and says what it must be. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(
      `设置有误，请更正后重新启动 / settings to correct before the next start:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    )
    this.name = 'ConfigError'
  }
}

/**
 * Reads the settings from an environment; the only place that does.
 * @throws ConfigError that names every wrong setting at once.
 */
export function readConfig(environment: Record<string, unknown>): Config {
  const parsed = complete.safeParse(emptyAsUnset(environment))
  if (parsed.success) return parsed.data
  throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
}

import { confirm, dispute } from '../../actions/citizen/answerResult.ts'
import type { CaseKey } from '../../actions/citizen/cases.ts'
import { rateCase } from '../../actions/citizen/rateCase.ts'
import { withdraw } from '../../actions/citizen/withdraw.ts'
import type { Context } from '../../context.ts'
import { scores } from '../../domain/closing.ts'
import type { CaseView } from '../../domain/contract.ts'
import type { Locale } from '../../domain/locale.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type CaseAction, caseActions } from '../../ui/shared/caseActions.ts'
import { localeOf, type Request } from '../environment.ts'

/** A form about one case, from the case page or from the chat: which case, and what else is filled in. */
export type CaseForm = CaseKey & { locale: Locale; field: (name: string) => string }

type Act = (context: Context, form: CaseForm) => Promise<CaseView>

const acts: Record<CaseAction, Act> = {
  reopen: (context, { field, ...key }) => dispute(context, { ...key, reason: field('reason') }),
  confirm,
  withdraw,
  rating: (context, { field, ...key }) => {
    const score = scores.find((one) => `${one}` === field('score'))
    if (!score) throw new Refusal('score_missing')
    return rateCase(context, { ...key, score, comment: field('comment') })
  },
}

/** What a form with this action does; undefined when the action is not about a case. */
export function findCaseAction(name: string | undefined): Act | undefined {
  const action = caseActions.find((one) => one === name)
  return action && acts[action]
}

export async function readCaseForm(c: Request): Promise<CaseForm> {
  const fields = await c.req.parseBody()
  const field = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '').slice(0, 2000)
  return { number: field('number').slice(0, 60), code: field('code').slice(0, 60), locale: localeOf(c), field }
}

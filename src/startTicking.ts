import type { Context, Deps } from './context.ts'
import { systemContext } from './deps.ts'

/**
 * Does work over and over, one at a time with a rest between, whatever becomes of each. Work that says `true` has left
 * something undone, and goes on without a rest.
 * @returns how to stop: it waits for the one that runs.
 */
export function startTicking(
  deps: Deps,
  { work, restMilliseconds }: { work: (context: Context) => Promise<unknown>; restMilliseconds: number },
): () => Promise<void> {
  let isStopped = false
  let running = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const rest = (isMoreDue: unknown) => {
    if (!isStopped) timer = setTimeout(run, isMoreDue === true ? 0 : restMilliseconds)
  }
  const run = () => {
    running = work(systemContext(deps))
      .catch((error: unknown) => deps.log({ level: 'error', event: 'tick_failed', error: String(error) }))
      .then(rest)
  }
  rest(false)
  return async () => {
    isStopped = true
    clearTimeout(timer)
    await running
  }
}

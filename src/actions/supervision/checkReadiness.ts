import type { Context } from '../../context.ts'
import { ping } from '../../storage/db.ts'

export interface Readiness {
  isReady: boolean
  database: 'ok' | 'unavailable'
  release: number | null
}

/** Whether this instance can store and answer. It answers from memory even while the database is unavailable. */
export async function checkReadiness(context: Context): Promise<Readiness> {
  const database = await ping(context.db)
    .then(() => 'ok' as const)
    .catch(() => 'unavailable' as const)
  const release = await context
    .release()
    .then(({ number }) => number)
    .catch(() => null)
  return { isReady: database === 'ok' && release !== null, database, release }
}

import { checkReadiness } from '../actions/supervision/checkReadiness.ts'
import { createRouter } from './environment.ts'

/** For the machines that watch us: `/healthz` the process lives, `/readyz` it can answer and store. */
export const healthRoutes = createRouter()

healthRoutes.get('/healthz', (c) => c.json({ status: 'ok' }))
healthRoutes.get('/readyz', async (c) => {
  const readiness = await checkReadiness(c.get('context'))
  return c.json(readiness, readiness.isReady ? 200 : 503)
})

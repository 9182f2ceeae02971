import { serve as listen } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { deliverNotices } from './actions/notices/deliverNotices.ts'
import { tickAsDue } from './actions/schedule/tick.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { systemContext } from './deps.ts'
import { firstStart } from './firstStart.ts'
import { openNode, uiFolder } from './openNode.ts'
import { startTicking } from './startTicking.ts'

/** Time that running requests get to end after Ctrl-C, before the process ends anyway. */
const graceMilliseconds = 5_000

/** Rest between two looks at what time alone brings. */
const tickMilliseconds = 5_000

/** Rest between two looks into the outbox. */
const deliveryMilliseconds = 2_000

/** Files under assets/ carry a hash in their name and never change; all others are looked up again. */
const cacheFor = (path: string) => (/[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')

/** The widget's files are modules for pages of other sites, which browsers load only from a server that says so. */
const isForAllSites = (path: string) => /^\/(assets\/|widget\.js$)/.test(path)

const staticFiles = serveStatic({
  root: uiFolder,
  onFound: (path, c) => {
    c.header('Cache-Control', cacheFor(path))
    if (isForAllSites(c.req.path)) c.header('Access-Control-Allow-Origin', '*')
  },
})

/**
 * Starts the server and returns when it listens.
 * @throws when the settings, the database or the knowledge cannot be used; the message says what to do.
 */
export async function startServer(config: Config, overrides: Parameters<typeof openNode>[1] = {}) {
  const { deps, close } = await openNode(config, overrides)
  const login = await firstStart(systemContext(deps))
  await deps.release()
  const app = createApp(() => deps)
  app.use('/*', staticFiles)
  const server = await new Promise<ReturnType<typeof listen>>((done, fail) => {
    const started = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST }, () => done(started))
    started.once('error', fail)
  })
  const bound = server.address()
  const port = bound && typeof bound === 'object' ? bound.port : config.PORT
  const address = config.PUBLIC_URL ?? `http://${config.HOST === '0.0.0.0' ? 'localhost' : config.HOST}:${port}`
  const stopTicking = startTicking(deps, { work: tickAsDue, restMilliseconds: tickMilliseconds })
  // Beside the tick: a slow mail server must not hold up the clock.
  const stopDelivering = startTicking(deps, { work: deliverNotices, restMilliseconds: deliveryMilliseconds })
  const stop = async () => {
    await Promise.all([stopTicking(), stopDelivering()])
    const closed = new Promise((done) => server.close(done))
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMilliseconds)
    await closed
    clearTimeout(timer)
    await close()
  }
  return { address, login, stop }
}

import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that passes everything on, but holds event streams back: it sends their headers and keeps their words. */
export async function startHoldingProxy(target: string) {
  let isHolding = true
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming
    const isHeld = isHolding && /\/stream\?/.test(url ?? '')
    const passed = ask(new URL(url ?? '/', target), { method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers)
      if (isHeld) outgoing.flushHeaders()
      else response.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release() {
      isHolding = false
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

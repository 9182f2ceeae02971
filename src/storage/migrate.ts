import { sql } from 'drizzle-orm'
import type { PgDialect, PgSession } from 'drizzle-orm/pg-core'
import type { Db } from './db.ts'
import { migrations } from './migrations.gen.ts'
import { openPostgres } from './openPostgres.ts'

/** Any fixed number: whoever migrates Lianxin holds this PostgreSQL advisory lock. */
const migrationLock = 4_207_011

/** Brings a database that nobody else migrates (the embedded one) to the newest schema. */
export async function migrate(db: Db): Promise<void> {
  // drizzle's public migrators read files, which a Worker does not have; the inner one takes the embedded list.
  const { dialect, session } = db as unknown as { dialect: PgDialect; session: PgSession }
  await dialect.migrate(migrations, session, { migrationsFolder: '' })
}

/** Brings a shared PostgreSQL to the newest schema; of instances that start at once, one migrates and the others wait. */
export async function migratePostgres(url: string): Promise<void> {
  // One connection, since an advisory lock belongs to the connection that took it.
  const { db, close } = openPostgres(url, { connections: 1 })
  try {
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`)
    await migrate(db)
  } finally {
    await close()
  }
}

import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { openPostgres } from '../../src/storage/openPostgres.ts'

/** Makes a database on a test server, empty or as a copy of another. @returns its address. */
export async function freshPostgresUrl(server: string, template?: string): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`
  const admin = openPostgres(server, { connections: 1 })
  await admin.db.execute(sql.raw(`create database ${name}${template ? ` template ${template}` : ''}`))
  await admin.close()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}

import { and, asc, eq } from 'drizzle-orm'
import type { Db } from './db.ts'
import { webhookEndpoints } from './noticeSchema.ts'

export type WebhookEndpoint = typeof webhookEndpoints.$inferSelect

export async function insertEndpoint(db: Db, row: WebhookEndpoint): Promise<void> {
  await db.insert(webhookEndpoints).values(row)
}

/** Endpoints that are told now, oldest first. */
export async function listEndpoints(db: Db): Promise<WebhookEndpoint[]> {
  return db
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.isActive, true))
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id))
}

export async function findEndpoint(db: Db, id: string): Promise<WebhookEndpoint | undefined> {
  const [row] = await db
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.isActive, true)))
  return row
}

/** Stops telling an endpoint; its past notices stay. @returns whether it was told until now. */
export async function retireEndpoint(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .update(webhookEndpoints)
    .set({ isActive: false, secretSealed: '' })
    .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.isActive, true)))
    .returning({ id: webhookEndpoints.id })
  return rows.length > 0
}

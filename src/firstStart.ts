import { seedReplies } from './actions/desk/seedReplies.ts'
import { seed } from './actions/editor/seed.ts'
import { ensureFirstAdministrator } from './actions/staff/firstAdministrator.ts'
import { readKnowledgeFolder } from './channels/knowledgeFolder.ts'
import type { Context } from './context.ts'
import { findNewestReleaseHead } from './storage/releases.ts'

/**
 * What a new database needs before the first request: the sample knowledge, released, the shipped
 * canned replies, and an administrator. A database
 * that has them is left as it is.
 * @returns the first login, to be printed once.
 */
export async function firstStart(context: Context): Promise<{ username: string; password: string } | undefined> {
  if ((await findNewestReleaseHead(context.db)) === undefined) {
    const knowledge = await readKnowledgeFolder(context.config.KNOWLEDGE_DIR)
    const seeded = await seed(context, { ...knowledge, note: 'first start' })
    context.log({ event: 'seeded', ...seeded })
  }
  await seedReplies(context)
  return ensureFirstAdministrator(context)
}

import { snapshotVersion } from '../../answering/snapshot.ts'
import type { Context } from '../../context.ts'
import { inTransaction } from '../../context.ts'
import type { DepartmentEntry } from '../../domain/departmentsFile.ts'
import type { Entry } from '../../domain/entry.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import { nameLine } from '../../domain/lineNames.ts'
import { sha256 } from '../../domain/seal.ts'
import { releaseChannel } from '../../realtime/port.ts'
import { isUniqueViolation } from '../../storage/db.ts'
import { upsertDepartments } from '../../storage/departments.ts'
import { upsertLines } from '../../storage/lines.ts'
import { findNewestReleaseHead, insertRelease, upsertEntries } from '../../storage/releases.ts'
import { confirmedQuestions } from './confirmedQuestions.ts'
import { conversion, withTraditional } from './convertEntries.ts'
import { buildSnapshot } from './release.ts'

export interface Seeded {
  release: number
  isNew: boolean
  entries: number
}

/** The order in which entries are released: an index learns in this order, so another one would come out otherwise. */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => `${a.id} ${a.locale}`.localeCompare(`${b.id} ${b.locale}`, 'en'))
}

/** Departments, each with its two published lines. */
async function seedDepartments(context: Context, departments: DepartmentEntry[]): Promise<void> {
  const { now: createdAt } = context
  await upsertDepartments(
    context.db,
    departments.map(({ id, names }) => ({ id, names, createdAt })),
  )
  const lines = departments.flatMap(({ id: departmentId, chat, phoneLine, ...department }) => {
    const { phone } = department
    return [
      { id: `${departmentId}-chat`, departmentId, kind: 'chat' as const, names: nameLine('chat', department), ...chat },
      {
        id: `${departmentId}-phone`,
        departmentId,
        kind: 'phone' as const,
        names: nameLine('phone', department),
        phone,
        ...phoneLine,
      },
    ]
  })
  await upsertLines(
    context.db,
    lines.map((line) => ({ ...line, createdAt })),
  )
}

/** The index of new entries, with what citizens confirmed since as further questions of which the entry is known. */
async function build(context: Context, { outOfScope, ...release }: Omit<Knowledge, 'departments'>) {
  const known = [...outOfScope.map((text) => ({ text, id: null })), ...(await confirmedQuestions(context))]
  const entries = await withTraditional(release.entries)
  const { snapshot, hasEmbeddings } = await buildSnapshot(context, { ...release, entries, known })
  return { entries, known, index: snapshot, hasEmbeddings }
}

/**
 * Brings departments and entries from files into the database and releases them. The same files again change nothing;
 * of instances that seed at once one makes the release and the others find it.
 */
export async function seed(
  context: Context,
  { departments, entries, thesaurus, outOfScope, note }: Knowledge & { note: string },
): Promise<Seeded> {
  const sorted = sortEntries(entries)
  const { embeddings } = context
  // An index of another version is built anew from the entries alone, which have no embeddings.
  const sum = (made: string[]) => sha256(JSON.stringify([sorted, thesaurus, outOfScope, conversion, ...made]))
  const wanted = await sum(embeddings ? [embeddings.model, snapshotVersion] : [])
  const former = await findNewestReleaseHead(context.db)
  // Building takes seconds: before the transaction, and only for what is new.
  const { hasEmbeddings, ...built } =
    former?.checksum === wanted
      ? { entries: sorted, known: [], index: null, hasEmbeddings: embeddings !== undefined }
      : await build(context, { entries: sorted, thesaurus, outOfScope })
  // A release that had to do without embeddings is not what was wanted: the next seed tries again.
  const checksum = hasEmbeddings ? wanted : await sum([])
  const rows = await Promise.all(
    sorted.map(async (entry) => ({ entry, checksum: await sha256(JSON.stringify(entry)), updatedAt: context.now })),
  )
  const release = await inTransaction(context, async (context) => {
    await seedDepartments(context, departments)
    const newest = await findNewestReleaseHead(context.db)
    if (newest?.checksum === checksum) return { number: newest.number, isNew: false }
    await upsertEntries(context.db, rows)
    const number = (newest?.number ?? 0) + 1
    await insertRelease(context.db, {
      number,
      thesaurus,
      ...built,
      checksum,
      note,
      createdBy: context.actor.kind === 'staff' ? context.actor.staff.id : 'system',
      createdAt: context.now,
    })
    return { number, isNew: true }
  }).catch(async (error: unknown) => {
    const newest = isUniqueViolation(error) ? await findNewestReleaseHead(context.db) : undefined
    if (newest?.checksum === checksum) return { number: newest.number, isNew: false }
    throw error
  })
  if (release.isNew) await context.realtime.publish(releaseChannel)
  return { release: release.number, isNew: release.isNew, entries: sorted.length }
}

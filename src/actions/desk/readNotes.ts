import type { Context } from '../../context.ts'
import type { NoteView } from '../../domain/writingContract.ts'
import { listNotes } from '../../storage/notes.ts'

/** The notes on a handoff as the desk shows them, oldest first. */
export async function readNotes(context: Context, handoffId: string): Promise<NoteView[]> {
  return (await listNotes(context.db, handoffId)).map(({ note, name, serviceNumber }) => ({
    id: note.id,
    author: { id: note.staffId, name, serviceNumber },
    text: note.text,
    writtenAt: note.writtenAt.toISOString(),
  }))
}

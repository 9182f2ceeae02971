import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { HandoffDetail } from '../../domain/contract.ts'
import { insertNote } from '../../storage/notes.ts'
import { checkText } from '../citizen/checkText.ts'
import { forLog, recordEvent } from '../handoff/events.ts'
import { type AtDesk, changeAtDesk } from './changeAtDesk.ts'

/**
 * Writes a note on a handoff for all who may see it, now and after a transfer. It never reaches the citizen. Sent again
 * under the same `clientNoteId` it is there once.
 * @throws Refusal text_empty, text_too_long, text_unreadable, not_found.
 */
export function writeNote(
  context: Context,
  input: AtDesk & { clientNoteId: string; text: string },
): Promise<HandoffDetail> {
  const text = checkText(input.text)
  return changeAtDesk(context, {
    ...input,
    work: async (context, { staff, handoff }) => {
      const note = {
        id: newId(context),
        handoffId: handoff.id,
        staffId: staff.id,
        text,
        clientNoteId: input.clientNoteId,
        writtenAt: context.now,
      }
      if (!(await insertNote(context.db, note))) return
      await recordEvent(context, {
        handoffId: handoff.id,
        kind: 'noted',
        data: { noteId: note.id, text: forLog(text), serviceNumber: staff.serviceNumber },
      })
    },
  })
}

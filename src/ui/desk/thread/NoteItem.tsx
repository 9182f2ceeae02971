import type { NoteView } from '../../../domain/writingContract.ts'
import { formatDateTime, formatTime } from '../../shared/time.ts'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Message.module.css'

/** Words of staff to staff between the messages; colour, border and words say that the citizen does not see them. */
export function NoteItem({ note }: { note: NoteView }) {
  const { texts, locale } = useTexts()
  const words = texts.writing.note
  return (
    <li className={styles.message} data-author="note">
      <p className={styles.byline}>
        <strong>{words.label}</strong>
        <span className={styles.author}>{words.by(note.author.name, note.author.serviceNumber)}</span>
        <time dateTime={note.writtenAt} title={formatDateTime(note.writtenAt, locale)}>
          {formatTime(note.writtenAt)}
        </time>
      </p>
      <div className={styles.bubble}>
        <p className={styles.words}>{note.text}</p>
      </div>
    </li>
  )
}

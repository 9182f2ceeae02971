import { useMemo } from 'react'
import type { HandoffDetail } from '../../../domain/contract.ts'
import type { Message } from '../../../domain/message.ts'
import type { Outgoing } from '../composer/outbox.ts'
import { Icon } from '../parts/Icon.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { formatMonthDay } from '../time/format.ts'
import { AssistantPart } from './AssistantPart.tsx'
import styles from './Log.module.css'
import { MessageItem } from './MessageItem.tsx'
import { NoteItem } from './NoteItem.tsx'
import { UnsentItem } from './UnsentItem.tsx'
import { useStickToEnd } from './useStickToEnd.ts'

/** All that was said: the part before the hand-over folded, then the messages, then what is not sent yet. */
export function Conversation({
  handoff,
  unsent,
  onRetry,
}: {
  handoff: HandoffDetail
  unsent: Outgoing[]
  onRetry: (item: Outgoing) => void
}) {
  const { texts } = useTexts()
  const { before, after } = useMemo(() => splitAtHandOver(handoff), [handoff])
  const { scroller, isBehind, toEnd } = useStickToEnd({
    count: handoff.messages.length + handoff.notes.length + unsent.length,
    ownCount: unsent.length,
  })
  const lastOwn = after.findLast(({ author }) => author === 'agent')?.position
  return (
    <div className={styles.logFrame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.log} ref={scroller} tabIndex={0} aria-labelledby="thread-title">
        <AssistantPart handoff={handoff} messages={before} />
        <ol className={styles.messages}>
          {notesUntil(handoff, { after: undefined, until: after[0] })}
          {after.map((message, index) => (
            <Dated key={message.position} message={message} previous={after[index - 1]}>
              <MessageItem
                message={message}
                conversationId={handoff.conversationId}
                isLastOwn={message.position === lastOwn && unsent.length === 0}
              />
              {notesUntil(handoff, { after: message, until: after[index + 1] })}
            </Dated>
          ))}
          {unsent.map((item) => (
            <UnsentItem key={item.clientMessageId} item={item} messages={handoff.messages} onRetry={onRetry} />
          ))}
        </ol>
      </section>
      {isBehind && (
        <button type="button" className={styles.toEnd} onClick={toEnd}>
          {texts.thread.newMessages}
          <Icon name="down" size={14} />
        </button>
      )}
    </div>
  )
}

/** The notes that were written between two messages. */
function notesUntil(
  { notes }: HandoffDetail,
  { after, until }: { after: Message | undefined; until: Message | undefined },
): React.ReactNode {
  return notes
    .filter(({ writtenAt }) => (!after || writtenAt >= after.createdAt) && (!until || writtenAt < until.createdAt))
    .map((note) => <NoteItem key={note.id} note={note} />)
}

/** Puts the day before the first message of each day. */
function Dated({
  message,
  previous,
  children,
}: {
  message: Message
  previous: Message | undefined
  children: React.ReactNode
}) {
  const { locale } = useTexts()
  const day = formatMonthDay(message.createdAt, locale)
  const isNewDay = !previous || formatMonthDay(previous.createdAt, locale) !== day
  return (
    <>
      {isNewDay && (
        <li className={styles.day}>
          <span>{day}</span>
        </li>
      )}
      {children}
    </>
  )
}

/** Everything up to the request for a person was the assistant's. */
function splitAtHandOver({ messages, number }: HandoffDetail): { before: Message[]; after: Message[] } {
  const at = messages.findIndex(
    ({ notice }) =>
      (notice?.code === 'handoff_opened' || notice?.code === 'handoff_off_hours') && notice.params['number'] === number,
  )
  return at < 0 ? { before: [], after: messages } : { before: messages.slice(0, at), after: messages.slice(at) }
}

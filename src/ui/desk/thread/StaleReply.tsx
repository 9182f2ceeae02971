import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Message } from '../../../domain/message.ts'
import { discard, type Outgoing } from '../composer/outbox.ts'
import { putBack } from '../composer/wishes.ts'
import { refresh } from '../data/handoffs.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Message.module.css'

/** Words that did not see the newest messages: shows what was said since, and lets the person send or change them. */
export function StaleReply({
  item,
  messages,
  onRetry,
}: {
  item: Outgoing
  messages: Message[]
  onRetry: (item: Outgoing) => void
}) {
  const { texts } = useTexts()
  const client = useQueryClient()
  const words = texts.ownership.stale
  useEffect(() => {
    void refresh(client, item.handoffId)
  }, [client, item.handoffId])
  const since = messages.filter(
    ({ position, author }) => position > item.seenPosition && (author === 'citizen' || author === 'agent'),
  )
  const seenPosition = messages.at(-1)?.position ?? item.seenPosition
  const edit = () => {
    discard(item)
    putBack(item.text)
  }
  return (
    <div className={styles.stale}>
      <p role="alert">
        <Icon name="alert" size={14} /> {words.title}
      </p>
      <ul aria-label={words.said}>
        {since.map(({ position, author, authorName, text }) => (
          <li key={position}>
            <strong>{authorName ? texts.app.serviceNumber(authorName) : texts.authors[author]}</strong> {text}
          </li>
        ))}
      </ul>
      <p className={styles.staleButtons}>
        <Button onClick={() => onRetry({ ...item, seenPosition })}>{words.send}</Button>
        <Button onClick={edit}>{words.edit}</Button>
      </p>
    </div>
  )
}

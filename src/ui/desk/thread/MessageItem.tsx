import { memo } from 'react'
import type { Message } from '../../../domain/message.ts'
import { formatDateTime, formatTime } from '../../shared/time.ts'
import { Icon } from '../parts/Icon.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Message.module.css'
import { NoticeLine } from './NoticeLine.tsx'
import { ReplyCard } from './ReplyCard.tsx'
import { WhyAnswer } from './WhyAnswer.tsx'

/** One message: a notice as a line, an answer of the assistant as a card, words as a bubble. */
export const MessageItem = memo(function MessageItem({
  message,
  conversationId,
  isLastOwn = false,
}: {
  message: Message
  conversationId: string
  isLastOwn?: boolean
}) {
  const { texts, locale } = useTexts()
  const { author, authorName, text, reply, createdAt } = message
  if (message.notice) return <NoticeLine message={message} notice={message.notice} />
  const name = author === 'agent' && authorName ? texts.app.serviceNumber(authorName) : texts.authors[author]
  return (
    <li className={styles.message} data-author={author}>
      <p className={styles.byline}>
        <span className={styles.author}>{name}</span>
        <time dateTime={createdAt} title={formatDateTime(createdAt, locale)}>
          {formatTime(createdAt)}
        </time>
      </p>
      <div className={styles.bubble}>
        {reply ? <ReplyCard reply={reply} /> : <p className={styles.words}>{text}</p>}
      </div>
      {reply && <WhyAnswer conversationId={conversationId} position={message.position} />}
      {isLastOwn && (
        <p className={styles.delivery}>
          <Icon name="check" size={12} />
          {texts.composer.delivered}
        </p>
      )}
    </li>
  )
})

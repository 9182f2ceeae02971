import type { Message } from '../../../domain/message.ts'
import { formatTime } from '../../shared/time.ts'
import { discard, type Outgoing } from '../composer/outbox.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { describeFailure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { finish } from '../undo/undo.ts'
import styles from './Message.module.css'
import { StaleReply } from './StaleReply.tsx'

/** A message that the server has not confirmed: on its way, or failed with another try. */
export function UnsentItem({
  item,
  messages,
  onRetry,
}: {
  item: Outgoing
  messages: Message[]
  onRetry: (item: Outgoing) => void
}) {
  const { texts } = useTexts()
  const hasFailed = item.state === 'failed'
  const isStale = hasFailed && item.failure?.code === 'reply_stale'
  return (
    <li className={styles.message} data-author="agent" data-delivery={item.state}>
      <p className={styles.byline}>
        <span className={styles.author}>{texts.authors.me}</span>
        <time dateTime={item.createdAt}>{formatTime(item.createdAt)}</time>
      </p>
      <div className={styles.bubble}>
        <p className={styles.words}>{item.text}</p>
      </div>
      {isStale && <StaleReply item={item} messages={messages} onRetry={onRetry} />}
      {hasFailed && !isStale && (
        <div className={styles.delivery} data-state="failed" role="alert">
          <Icon name="alert" size={14} />
          <span>
            {texts.composer.failed}
            {item.failure ? `${texts.sentenceGap}${describeFailure(item.failure, texts)}` : ''}
          </span>
          <Button kind="quiet" onClick={() => onRetry(item)}>
            {texts.app.retry}
          </Button>
          <Button kind="quiet" onClick={() => discard(item)}>
            {texts.composer.discard}
          </Button>
        </div>
      )}
      {!hasFailed && (
        <p className={styles.delivery}>
          <Icon name="clock" size={12} />
          {item.state === 'held' ? texts.attention.undo.held : texts.composer.sending}
          {item.state === 'held' && (
            <Button kind="quiet" onClick={() => void finish()}>
              {texts.attention.undo.now}
            </Button>
          )}
        </p>
      )}
    </li>
  )
}

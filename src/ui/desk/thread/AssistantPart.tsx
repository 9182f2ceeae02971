import { useId, useState } from 'react'
import type { HandoffDetail } from '../../../domain/contract.ts'
import type { Message } from '../../../domain/message.ts'
import { BriefView, reasonText } from '../context/BriefView.tsx'
import { useBrief } from '../data/handoffs.ts'
import { Icon } from '../parts/Icon.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Log.module.css'
import { MessageItem } from './MessageItem.tsx'

/** Why a person is needed and what happened before, in short; the messages themselves on request. */
export function AssistantPart({ handoff, messages }: { handoff: HandoffDetail; messages: Message[] }) {
  const { texts } = useTexts()
  const brief = useBrief(handoff)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <section className={styles.assistantPart} aria-label={texts.thread.assistantPart}>
      <p className={styles.reason}>
        <Icon name="hand" />
        <span>
          <strong>{texts.thread.reason}</strong> {reasonText(handoff.reason, texts)}
        </span>
      </p>
      <BriefView brief={brief} />
      {messages.length > 0 && (
        <>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={styles.foldIcon} data-open={isOpen || undefined}>
              <Icon name="chevron" size={14} />
            </span>
            {isOpen ? texts.thread.hide : texts.thread.show} · {texts.thread.assistantCount(messages.length)}
          </button>
          <ol id={id} className={styles.messages} hidden={!isOpen}>
            {isOpen &&
              messages.map((message) => (
                <MessageItem key={message.position} message={message} conversationId={handoff.conversationId} />
              ))}
          </ol>
        </>
      )}
    </section>
  )
}

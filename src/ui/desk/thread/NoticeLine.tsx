import type { Message, SystemNotice } from '../../../domain/message.ts'
import { formatDateTime, formatTime } from '../../shared/time.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import styles from './Message.module.css'

/** A notice of the system between the messages. */
export function NoticeLine({ message, notice }: { message: Message; notice: SystemNotice }) {
  const { texts, locale } = useTexts()
  const dueAt = notice.params['dueAt']
  const words = noticeText(notice, { texts, dueAt: dueAt ? formatDateTime(dueAt, locale) : '' })
  const quote = notice.params['text'] ?? notice.params['result']
  return (
    <li className={styles.notice} data-code={notice.code}>
      <p>
        <span className="hidden-text">{texts.authors.system}</span>
        {words}
        <time dateTime={message.createdAt}>{formatTime(message.createdAt)}</time>
      </p>
      {quote && <blockquote>{quote}</blockquote>}
    </li>
  )
}

function noticeText({ code, params }: SystemNotice, { texts, dueAt }: { texts: DeskTexts; dueAt: string }): string {
  if (code === 'agent_joined') return texts.notices.agent_joined(params['serviceNumber'] ?? '')
  if (code === 'follow_up_promised') return texts.notices.follow_up_promised(dueAt)
  return texts.notices[code]
}

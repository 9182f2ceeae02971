import type { ReactNode } from 'react'
import type { AboutHandoff } from '../../../domain/deskContract.ts'
import { focusThread } from '../keyboard/focus.ts'
import { PlaceLink } from '../parts/PlaceLink.tsx'
import type { ListName } from '../place.ts'
import styles from './Inbox.module.css'

/** A line about a handoff, which leads to it. */
export function AboutRow({
  about,
  view,
  isOpen,
  line,
  children,
}: {
  about: AboutHandoff
  view: ListName
  isOpen: boolean
  line: string
  children: ReactNode
}) {
  return (
    <li className={styles.item}>
      <PlaceLink
        className={styles.row}
        place={{ page: 'desk', view, handoffId: about.id }}
        onGo={focusThread}
        aria-current={isOpen ? 'true' : undefined}
        data-handoff={about.id}
      >
        <span className={styles.first}>
          <span className={styles.topic} lang={about.locale}>
            {about.topic}
          </span>
        </span>
        <span className={styles.second}>
          <span className={styles.line}>{line}</span>
        </span>
        <span className={styles.tags}>{children}</span>
      </PlaceLink>
    </li>
  )
}

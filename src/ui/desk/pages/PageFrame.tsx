import { type ReactNode, useEffect, useRef } from 'react'
import type { Staff } from '../../../domain/contract.ts'
import type { Place } from '../place.ts'
import styles from './Pages.module.css'

/** What every page beyond the inbox is given. */
export interface PageProps {
  staff: Staff
  place: Place
}

/** A page with its title, which takes the focus when the page opens, and what can be done on the whole of it. */
export function PageFrame({
  title,
  lead,
  tools,
  children,
}: {
  title: string
  lead?: string
  tools?: ReactNode
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section className={styles.page} aria-labelledby="page-title">
      <div className={styles.head}>
        <h2 id="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  )
}

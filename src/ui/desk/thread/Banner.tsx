import type { ReactNode } from 'react'
import { Icon, type IconName } from '../parts/Icon.tsx'
import styles from './Banner.module.css'

/** What is pending about the open handoff; a pressing one waits for the person. */
export function Banner({
  icon,
  title,
  chip,
  isPressing = false,
  children,
}: {
  icon: IconName
  title: string
  chip?: ReactNode
  isPressing?: boolean
  children: ReactNode
}) {
  return (
    <section className={styles.banner} data-pressing={isPressing || undefined} aria-label={title}>
      <p className={styles.title}>
        <Icon name={icon} />
        <strong>{title}</strong>
        {chip}
      </p>
      {children}
    </section>
  )
}

export function Facts({ facts }: { facts: [string, string][] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, text]) => (
        <div key={`${name}${text}`}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './Parts.module.css'

/**
 * A button of the desk. While `isBusy` it says so and does nothing, but keeps the focus: a disabled button would lose
 * it.
 */
export function Button({
  kind = 'plain',
  icon,
  isBusy = false,
  children,
  onClick,
  ref,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  kind?: 'primary' | 'plain' | 'quiet'
  icon?: IconName | undefined
  isBusy?: boolean
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}) {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={styles.button}
      data-kind={kind}
      aria-disabled={isBusy || rest['aria-disabled'] || undefined}
      onClick={(event) => {
        if (isBusy || rest['aria-disabled']) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A small label; colour is never its only message. */
export function Tag({ tone, icon, children }: { tone?: Tone; icon?: IconName | undefined; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </span>
  )
}

export type Tone = 'brand' | 'jade' | 'warning' | 'danger' | 'success' | undefined

/** A key of the keyboard, as it is printed on it. Only for the eyes: `aria-keyshortcuts` tells the others. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  )
}

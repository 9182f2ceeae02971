import { useEffect } from 'react'
import styles from '../attention/Attention.module.css'
import { announce } from '../live/announcer.tsx'
import { Button, Key } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { dismiss, retry, undoLast, useUndoable } from './undo.ts'

/** What was just done, with the way back by button or Ctrl+Z; or that it failed, with another try. */
export function UndoBar() {
  const { texts } = useTexts()
  const words = texts.attention.undo
  const pending = useUndoable()
  useUndoKey(words.undone)
  if (!pending) return null
  if (pending.failure !== undefined) {
    return (
      <div className={styles.undo} role="alert" data-undo="failed">
        <Icon name="alert" />
        <span>{words.failed(pending.failure)}</span>
        <Button onClick={() => retry(pending)}>{texts.app.retry}</Button>
        <Button onClick={() => dismiss(pending)}>{texts.app.close}</Button>
      </div>
    )
  }
  const undo = () => {
    if (undoLast()) announce(words.undone)
  }
  return (
    <section className={styles.undo} aria-label={words.button} data-undo="offered">
      <span aria-hidden="true">{pending.text}</span>
      <Button aria-keyshortcuts="Control+Z" onClick={undo}>
        {words.button}
        <Key>Ctrl+Z</Key>
      </Button>
    </section>
  )
}

/** Ctrl+Z or Cmd+Z; in a field with words it belongs to the words. */
function useUndoKey(undone: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'z') return
      if (hasWords(event.target) || !undoLast()) return
      event.preventDefault()
      announce(undone)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undone])
}

const hasWords = (target: EventTarget | null) =>
  (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.value !== ''

import { type KeyboardEvent, lazy, Suspense, useId } from 'react'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { Button, Key } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import styles from './Composer.module.css'
import { type ReplyDraft, useReplyDraft } from './useReplyDraft.ts'

const EntryPicker = lazy(() => import('./EntryPicker.tsx').then((module) => ({ default: module.EntryPicker })))

/** From here on the characters left are counted down. */
const countFrom = maxTextLength * 0.8

/** The field for words to the citizen; what is written survives reloads and an expired session. */
export function ReplyField({
  handoff,
  staff,
  onSend,
}: {
  handoff: HandoffDetail
  staff: Staff
  onSend: (text: string) => void
}) {
  const { texts } = useTexts()
  const hintId = useId()
  const draft = useReplyDraft({ staffId: staff.id, handoffId: handoff.id, onSend })
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        draft.send()
      }}
    >
      {draft.isPicking && (
        <Suspense fallback={null}>
          <EntryPicker onPick={draft.insert} onClose={draft.closePicker} />
        </Suspense>
      )}
      <label className={styles.label} htmlFor="reply">
        {texts.composer.label}
        {handoff.state === 'following_up' && <span className={styles.note}>{texts.composer.followingUp}</span>}
      </label>
      <Field draft={draft} hintId={hintId} />
      <Foot draft={draft} hintId={hintId} />
    </form>
  )
}

function Field({ draft, hintId }: { draft: ReplyDraft; hintId: string }) {
  const { texts } = useTexts()
  const { sendsOnEnter } = useSettings()
  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter that ends a composition belongs to the input method; some report it only by key code 229.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      event.preventDefault()
      document.getElementById('thread-title')?.focus()
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    if (!(event.ctrlKey || event.metaKey || sendsOnEnter)) return
    event.preventDefault()
    draft.send()
  }
  return (
    <textarea
      id="reply"
      ref={draft.field}
      className={styles.field}
      rows={3}
      value={draft.text}
      placeholder={texts.composer.placeholder}
      aria-describedby={hintId}
      aria-invalid={draft.text.length > maxTextLength || undefined}
      onChange={({ target, nativeEvent }) =>
        draft.type(target, { isComposing: (nativeEvent as InputEvent).isComposing })
      }
      onKeyDown={onKeyDown}
    />
  )
}

function Foot({ draft, hintId }: { draft: ReplyDraft; hintId: string }) {
  const { texts } = useTexts()
  const { sendsOnEnter } = useSettings()
  const { length } = draft.text
  return (
    <div className={styles.foot}>
      <Button kind="quiet" icon="book" aria-haspopup="dialog" onClick={draft.openPicker}>
        {texts.composer.insert}
        <Key>??</Key>
      </Button>
      <p id={hintId} className={styles.hint} data-over={length > maxTextLength || undefined}>
        {lengthHint(length, texts) ?? (sendsOnEnter ? texts.composer.hintEnter : texts.composer.hintCtrl)}
      </p>
      <button type="submit" className={styles.send} aria-disabled={!draft.canSend || undefined}>
        <Icon name="send" />
        {texts.composer.send}
      </button>
    </div>
  )
}

function lengthHint(length: number, texts: DeskTexts): string | undefined {
  if (length > maxTextLength) return texts.composer.tooLong(length - maxTextLength)
  return length >= countFrom ? texts.composer.left(maxTextLength - length) : undefined
}

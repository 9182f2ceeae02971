import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef } from 'react'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { Button, Key } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { describeFailure } from '../parts/States.tsx'
import { useSettings } from '../settings.ts'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import styles from './Composer.module.css'
import { type ReplyDraft, useReplyDraft } from './useReplyDraft.ts'
import { useReturned, type Wish } from './wishes.ts'

const EntryPicker = lazy(() => import('./EntryPicker.tsx').then((module) => ({ default: module.EntryPicker })))
const CannedPicker = lazy(() => import('./CannedPicker.tsx').then((module) => ({ default: module.CannedPicker })))
const DraftCard = lazy(() => import('./DraftCard.tsx').then((module) => ({ default: module.DraftCard })))

/** From here on the characters left are counted down. */
const countFrom = maxTextLength * 0.8

/** The field for words to the citizen; what is written survives reloads and an expired session. */
export function ReplyField({
  handoff,
  staff,
  replying,
  onSend,
  wish,
}: {
  handoff: HandoffDetail
  staff: Staff
  replying: string
  onSend: (text: string) => void
  wish: { what: Wish; number: number } | undefined
}) {
  const { texts } = useTexts()
  const hintId = useId()
  const draft = useReplyDraft({ staffId: staff.id, handoff, replying, onSend })
  useReturned(draft.insert)
  const { open } = draft
  const done = useRef(wish?.what === 'reply' ? wish.number : 0)
  useEffect(() => {
    if (!wish || wish.number === done.current) return
    done.current = wish.number
    if (wish.what === 'entry' || wish.what === 'canned' || wish.what === 'draft') open(wish.what)
  }, [wish, open])
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        draft.send()
      }}
    >
      <Suspense fallback={null}>
        {draft.aid === 'entry' && <EntryPicker onPick={draft.insertEntry} onClose={draft.close} />}
        {draft.aid === 'canned' && (
          <CannedPicker citizenLocale={handoff.locale} onPick={draft.insertCanned} onClose={draft.close} />
        )}
        {draft.aid === 'draft' && <DraftCard handoffId={handoff.id} onInsert={draft.insert} onClose={draft.close} />}
      </Suspense>
      {draft.failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {describeFailure(draft.failure, texts)}
        </p>
      )}
      {draft.isAsking && (
        <p role="alert" className={styles.failure}>
          {texts.attention.replyingNow(replying)}
        </p>
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
      aria-invalid={draft.text.length > maxTextLength || draft.gaps.length > 0 || undefined}
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
  const isBlocked = length > maxTextLength || draft.gaps.length > 0
  return (
    <div className={styles.foot}>
      <Button kind="quiet" icon="book" aria-haspopup="dialog" onClick={() => draft.open('entry')}>
        {texts.composer.insert}
        <Key>??</Key>
      </Button>
      <Button kind="quiet" icon="chat" aria-haspopup="dialog" onClick={() => draft.open('canned')}>
        {texts.writing.canned.open}
        <Key>/</Key>
      </Button>
      <Button kind="quiet" icon="bolt" onClick={() => draft.open('draft')}>
        {texts.writing.draft.ask}
      </Button>
      <p id={hintId} className={styles.hint} data-over={isBlocked || undefined}>
        {gapHint(draft, texts) ??
          lengthHint(length, texts) ??
          (sendsOnEnter ? texts.composer.hintEnter : texts.composer.hintCtrl)}
      </p>
      <button type="submit" className={styles.send} aria-disabled={!draft.canSend || undefined}>
        <Icon name="send" />
        {texts.composer.send}
      </button>
    </div>
  )
}

/** Which gaps of a canned reply nothing has filled: such words are not sent. */
function gapHint({ gaps }: ReplyDraft, texts: DeskTexts): string | undefined {
  if (gaps.length === 0) return undefined
  return texts.writing.canned.gaps(gaps.map((name) => `{${name}}`).join(' '))
}

function lengthHint(length: number, texts: DeskTexts): string | undefined {
  if (length > maxTextLength) return texts.composer.tooLong(length - maxTextLength)
  return length >= countFrom ? texts.composer.left(maxTextLength - length) : undefined
}

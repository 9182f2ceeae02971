import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { maxTextLength } from '../../../domain/message.ts'
import { writing } from '../api/writing.ts'
import { keys } from '../data/keys.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import { Icon } from '../parts/Icon.tsx'
import { describeFailure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Composer.module.css'
import { keepDraft, readDraft } from './drafts.ts'
import { makeId } from './outbox.ts'

/** The field for words to colleagues. They are stored apart from the conversation and never sent. */
export function NoteField({ handoff, staff }: { handoff: HandoffDetail; staff: Staff }) {
  const { texts } = useTexts()
  const words = texts.writing.note
  const hintId = useId()
  const client = useQueryClient()
  const of = { staffId: staff.id, handoffId: handoff.id, kind: 'note' } as const
  const [text, setText] = useState(() => readDraft(of))
  const [clientNoteId, setClientNoteId] = useState(makeId)
  const change = (next: string) => {
    setText(next)
    keepDraft({ ...of, text: next })
  }
  const save = useMutation({
    mutationFn: writing.note,
    onSuccess: (changed) => {
      client.setQueryData(keys.handoff(changed.id), changed)
      change('')
      setClientNoteId(makeId())
      confirmBriefly(words.saved)
    },
  })
  const canSave = text.trim() !== '' && text.length <= maxTextLength && !save.isPending
  const submit = () => canSave && save.mutate({ id: handoff.id, clientNoteId, text })
  return (
    <form
      className={styles.composer}
      data-kind="note"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label className={styles.label} htmlFor="note">
        {words.label}
        <span id={hintId} className={styles.note}>
          {words.hint}
        </span>
      </label>
      <textarea
        id="note"
        className={styles.field}
        rows={3}
        value={text}
        maxLength={maxTextLength}
        placeholder={words.placeholder}
        aria-describedby={hintId}
        onChange={({ target }) => change(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return
          if (event.key === 'Escape') document.getElementById('thread-title')?.focus()
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          submit()
        }}
      />
      <div className={styles.foot}>
        {save.isError ? (
          <p role="alert" className={styles.hint} data-over="">
            {describeFailure(save.error, texts)}
          </p>
        ) : (
          <p className={styles.hint}>Ctrl+Enter</p>
        )}
        <button type="submit" className={styles.send} data-kind="note" aria-disabled={!canSave || undefined}>
          <Icon name="check" />
          {words.save}
        </button>
      </div>
    </form>
  )
}

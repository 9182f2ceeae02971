import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../../domain/writingContract.ts'
import { writing } from '../api/writing.ts'
import { Button } from '../parts/Button.tsx'
import { Icon } from '../parts/Icon.tsx'
import { describeFailure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import styles from './Composer.module.css'

/** A reply that the language model proposes. Only a person's own act puts it into the field, and another one sends it. */
export function DraftCard({
  handoffId,
  onInsert,
  onClose,
}: {
  handoffId: string
  onInsert: (text: string) => void
  onClose: () => void
}) {
  const { texts } = useTexts()
  const words = texts.writing.draft
  const card = useRef<HTMLElement>(null)
  const { mutate, data, error, isPending } = useMutation({ mutationFn: writing.draft })
  useEffect(() => {
    mutate(handoffId)
    card.current?.focus()
  }, [mutate, handoffId])
  const draft = data?.draft
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={styles.draft}
      aria-label={words.title}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <p className={styles.draftTitle}>
        <Icon name="bolt" />
        <strong>{words.title}</strong>
        <span>{words.lead}</span>
      </p>
      {isPending && <p role="status">{words.asking}</p>}
      {draft && <Proposal draft={draft} onInsert={onInsert} onClose={onClose} />}
      {(error || data?.draft === null) && (
        <div className={styles.draftFoot}>
          <p role="alert">
            {error ? describeFailure(error, texts) : data?.reason === 'off' ? words.off : words.failed}
          </p>
          <Button kind="quiet" onClick={onClose}>
            {texts.app.close}
          </Button>
        </div>
      )}
    </section>
  )
}

function Proposal({
  draft,
  onInsert,
  onClose,
}: {
  draft: Draft
  onInsert: (text: string) => void
  onClose: () => void
}) {
  const { texts } = useTexts()
  const words = texts.writing.draft
  const [text, setText] = useState(draft.text)
  const [isEditing, setEditing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={words.field}
        lang={draft.locale}
        rows={4}
        value={text}
        readOnly={!isEditing}
        onChange={({ target }) => setText(target.value)}
      />
      <p className={styles.draftSources}>
        {draft.sources.length > 0 ? `${words.sources}${texts.sentenceGap}` : words.noSources}
        {draft.sources.map(({ title, law }) => (law ? `${title}（${law}）` : title)).join(texts.listGap)}
      </p>
      <div className={styles.draftFoot}>
        <Button kind="primary" onClick={() => onInsert(text)}>
          {words.insert}
        </Button>
        <Button
          aria-pressed={isEditing}
          onClick={() => {
            setEditing(true)
            field.current?.focus()
          }}
        >
          {words.edit}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.drop}
        </Button>
      </div>
    </>
  )
}

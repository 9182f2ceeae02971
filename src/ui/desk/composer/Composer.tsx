import { useCallback, useState } from 'react'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { isOpen } from '../../../domain/handoff.ts'
import { focusReply, focusWhenThere } from '../keyboard/focus.ts'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import type { DeskActions } from '../useDeskActions.ts'
import styles from './Composer.module.css'
import { readDraft } from './drafts.ts'
import { NoteField } from './NoteField.tsx'
import { ReplyField } from './ReplyField.tsx'
import { useWishes, type Wish } from './wishes.ts'

interface ComposerProps {
  handoff: HandoffDetail
  staff: Staff
  actions: DeskActions
  /** Names of colleagues who write to the same citizen; empty for nobody. */
  replying: string
  onSend: (text: string) => void
}

/** Words to the citizen or to colleagues: two tabs, so that one is never taken for the other. */
export function Composer(props: ComposerProps) {
  const { handoff, staff } = props
  const [tab, setTab] = useState<'reply' | 'note'>('reply')
  const [wish, setWish] = useState<{ what: Wish; number: number }>()
  const onWish = useCallback((what: Wish) => {
    setTab(what === 'note' ? 'note' : 'reply')
    setWish((last) => ({ what, number: (last?.number ?? 0) + 1 }))
    if (what === 'note') focusWhenThere('note')
    if (what === 'reply') focusReply()
  }, [])
  useWishes(onWish)
  return (
    <div className={styles.frame} data-tab={tab}>
      <Tabs tab={tab} onChange={setTab} />
      <div role="tabpanel" id="composer-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'note' ? <NoteField handoff={handoff} staff={staff} /> : <Reply {...props} wish={wish} />}
      </div>
    </div>
  )
}

function Tabs({ tab, onChange }: { tab: 'reply' | 'note'; onChange: (tab: 'reply' | 'note') => void }) {
  const { texts } = useTexts()
  const words = texts.writing.tabs
  const other = tab === 'note' ? 'reply' : 'note'
  return (
    <div role="tablist" aria-label={words.label} className={styles.tabs}>
      {(['reply', 'note'] as const).map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls="composer-panel"
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onChange(name)}
          onKeyDown={({ key }) => {
            if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
            onChange(other)
            document.getElementById(`tab-${other}`)?.focus()
          }}
        >
          {words[name]}
        </button>
      ))}
    </div>
  )
}

/** The reply field, or the reason why there is none. */
function Reply({
  handoff,
  staff,
  actions,
  replying,
  onSend,
  wish,
}: ComposerProps & { wish: { what: Wish; number: number } | undefined }) {
  const { texts } = useTexts()
  if (actions.canReply) return <ReplyField {...{ handoff, staff, replying, onSend, wish }} />
  const hasDraft = readDraft({ staffId: staff.id, handoffId: handoff.id }) !== ''
  return (
    <div className={styles.closed}>
      <p>
        {closedReason(handoff, texts)}
        {hasDraft && isOpen(handoff.state) && ` ${texts.composer.draftKept}`}
      </p>
      {actions.claim && (
        <Button kind="primary" icon="hand" isBusy={actions.isClaiming} onClick={actions.claim}>
          {texts.actions.claim}
        </Button>
      )}
    </div>
  )
}

function closedReason(handoff: HandoffDetail, texts: DeskTexts): string {
  if (!isOpen(handoff.state)) return texts.composer.ended
  return handoff.handler ? texts.composer.notYours(handoff.handler.name) : texts.composer.claimFirst
}

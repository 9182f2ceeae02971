import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { isOpen } from '../../../domain/handoff.ts'
import { Button } from '../parts/Button.tsx'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import type { DeskActions } from '../useDeskActions.ts'
import styles from './Composer.module.css'
import { readDraft } from './drafts.ts'
import { ReplyField } from './ReplyField.tsx'

/** The reply field, or the reason why there is none. */
export function Composer({
  handoff,
  staff,
  actions,
  onSend,
}: {
  handoff: HandoffDetail
  staff: Staff
  actions: DeskActions
  onSend: (text: string) => void
}) {
  const { texts } = useTexts()
  if (actions.canReply) return <ReplyField handoff={handoff} staff={staff} onSend={onSend} />
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

import type { ExtensionView, TransferView } from '../../../domain/clockContract.ts'
import type { HandoffDetail, Staff } from '../../../domain/contract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { AnswerChip } from '../inbox/PendingList.tsx'
import { openTransferOf } from '../ownershipActions.ts'
import { ActButton } from '../parts/ActButton.tsx'
import { useTexts } from '../texts/catalogue.ts'
import type { DeskTexts } from '../texts/form.ts'
import type { DeskActions } from '../useDeskActions.ts'
import styles from './Banner.module.css'
import { Banner, Facts } from './Banner.tsx'

/** What is pending about ownership and the clock of the open handoff, with what the person may do about it. */
export function OwnershipBanner({
  handoff,
  staff,
  actions,
}: {
  handoff: HandoffDetail
  staff: Staff
  actions: DeskActions
}) {
  const { texts, locale } = useTexts()
  const words = texts.ownership
  const transfer = openTransferOf(handoff)
  const asked = handoff.extensions.find(({ state }) => state === 'asked')
  const ruling = handoff.transfers.findLast(({ state }) => state === 'ruled')?.ruling
  const { pause } = handoff
  return (
    <>
      {transfer && <TransferBanner transfer={transfer} handoff={handoff} staff={staff} actions={actions} />}
      {ruling && (
        <Banner icon="scales" title={words.banner.ruled(ruling.department.name)}>
          <Facts facts={[[words.banner.basis, ruling.basis]]} />
        </Banner>
      )}
      {asked && <ExtensionBanner asked={asked} actions={actions} />}
      {pause && !pause.endedAt && (
        <Banner icon="hourglass" title={words.banner.pausedUntil(formatDateTime(pause.endsAt, locale))}>
          <Facts facts={[[words.banner.waitingFor, pause.text]]} />
        </Banner>
      )}
    </>
  )
}

function TransferBanner({
  transfer,
  handoff,
  staff,
  actions: { ownership },
}: {
  transfer: TransferView
  handoff: HandoffDetail
  staff: Staff
  actions: DeskActions
}) {
  const { texts } = useTexts()
  const words = texts.ownership
  return (
    <Banner
      icon={transfer.state === 'disputed' ? 'scales' : 'pass'}
      title={titleOf(transfer, { handoff, staff, texts })}
      chip={<AnswerChip transfer={transfer} />}
      isPressing={Boolean(ownership.accept || ownership.rule)}
    >
      <Facts
        facts={[
          [words.banner.reason, transfer.dispute ? words.disputes[transfer.dispute] : transfer.reasonText],
          [words.banner.explained, transfer.text],
          [words.banner.basis, transfer.basis],
        ]}
      />
      <p className={styles.buttons}>
        <ActButton onClick={ownership.accept} kind="primary" name="accept" label={words.actions.accept} />
        <ActButton onClick={ownership.decline} name="decline" label={words.actions.decline} />
        <ActButton onClick={ownership.rule} kind="primary" name="rule" label={words.actions.rule} />
      </p>
    </Banner>
  )
}

function titleOf(
  { state, fromDepartment: from, toDepartment: to }: TransferView,
  { handoff, staff, texts }: { handoff: HandoffDetail; staff: Staff; texts: DeskTexts },
): string {
  const { banner } = texts.ownership
  if (state === 'disputed') return banner.disputed(from.name, to.name)
  if (to.id === staff.departmentId) return banner.offeredToMe(from.name)
  return handoff.handler?.id === staff.id ? banner.offeredByMe(to.name) : banner.offered(from.name, to.name)
}

function ExtensionBanner({ asked, actions: { ownership } }: { asked: ExtensionView; actions: DeskActions }) {
  const { texts } = useTexts()
  const words = texts.ownership
  return (
    <Banner icon="hourglass" title={words.banner.extension(words.longer(asked))} isPressing={Boolean(ownership.refuse)}>
      <Facts facts={[[words.banner.reason, asked.reason]]} />
      {ownership.refuse && (
        <p className={styles.buttons}>
          <ActButton onClick={ownership.extension} kind="primary" name="extension" label={words.actions.approve} />
          <ActButton onClick={ownership.refuse} name="refuse" label={words.actions.refuse} />
        </p>
      )}
    </Banner>
  )
}

import type { ReactNode } from 'react'
import type { ExtensionView, PendingDecisions, TransferView } from '../../../domain/clockContract.ts'
import { Tag } from '../parts/Button.tsx'
import { TimeChip } from '../parts/DueChip.tsx'
import { Empty } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { splitSpan } from '../time/format.ts'
import { useNow } from '../time/now.ts'
import { AboutRow } from './AboutRow.tsx'
import styles from './Inbox.module.css'

/** How many decisions wait for the person. */
export const countPending = ({ transfers, rulings, extensions }: PendingDecisions): number =>
  transfers.length + rulings.length + extensions.length

/** What waits for a decision of the person: answers to transfers, rulings, extensions. */
export function PendingList({ pending, openId }: { pending: PendingDecisions; openId: string | undefined }) {
  const { texts } = useTexts()
  const words = texts.ownership
  if (countPending(pending) === 0) {
    const [title = '', hint = ''] = words.empty.pending
    return <Empty icon="check" title={title} hint={hint} />
  }
  const row = (item: TransferView | ExtensionView, line: string, chips: ReactNode) => {
    const about = pending.handoffs.find(({ id }) => id === item.handoffId)
    if (!about) return null
    return (
      <AboutRow key={item.id} about={about} view="pending" isOpen={about.id === openId} line={line}>
        {chips}
      </AboutRow>
    )
  }
  const between = ({ fromDepartment, toDepartment }: TransferView) =>
    words.fromTo(fromDepartment.name, toDepartment.name)
  return (
    <div data-rows="">
      <Group title={words.groups.transfers} items={pending.transfers}>
        {(item) => row(item, between(item), <AnswerChip transfer={item} />)}
      </Group>
      <Group title={words.groups.rulings} items={pending.rulings}>
        {(item) => row(item, between(item), <DisputeTags transfer={item} />)}
      </Group>
      <Group title={words.groups.extensions} items={pending.extensions}>
        {(item) => row(item, item.reason, <Tag icon="hourglass">{words.longer(item)}</Tag>)}
      </Group>
    </div>
  )
}

function Group<Item>({
  title,
  items,
  children,
}: {
  title: string
  items: Item[]
  children: (item: Item) => ReactNode
}) {
  if (items.length === 0) return null
  return (
    <section>
      <h3 className={styles.group}>
        {title} ({items.length})
      </h3>
      <ul>{items.map(children)}</ul>
    </section>
  )
}

/** How long the department still has to answer. */
export function AnswerChip({ transfer }: { transfer: TransferView }) {
  const { texts } = useTexts()
  const { answerLeft, answerOver } = texts.ownership
  if (!transfer.answerDueAt) return null
  return <TimeChip dueAt={transfer.answerDueAt} from={transfer.offeredAt} left={answerLeft} late={() => answerOver} />
}

function DisputeTags({ transfer }: { transfer: TransferView }) {
  const { texts } = useTexts()
  const now = useNow()
  const waited = texts.inbox.waited(texts.span(splitSpan(now - Date.parse(transfer.answeredAt ?? transfer.offeredAt))))
  return (
    <>
      {transfer.dispute && (
        <Tag tone="warning" icon="scales">
          {texts.ownership.disputes[transfer.dispute]}
        </Tag>
      )}
      <Tag>{waited}</Tag>
    </>
  )
}

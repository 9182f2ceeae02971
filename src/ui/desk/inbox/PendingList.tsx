import type { ReactNode } from 'react'
import type { PendingDecisions, TransferView } from '../../../domain/clockContract.ts'
import { Tag } from '../parts/Button.tsx'
import { TimeChip } from '../parts/DueChip.tsx'
import { Empty } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'
import { PartChip, ReviewChip } from '../thread/DecisionBanner.tsx'
import { splitSpan } from '../time/format.ts'
import { useNow } from '../time/now.ts'
import { AboutRow } from './AboutRow.tsx'
import styles from './Inbox.module.css'

/** How many decisions wait for the person. */
export const countPending = ({ transfers, rulings, extensions, reviews, parts }: PendingDecisions): number =>
  transfers.length + rulings.length + extensions.length + reviews.length + parts.length

/** What waits for the person: answers to transfers, rulings, extensions, reviews, parts for other departments. */
export function PendingList({ pending, openId }: { pending: PendingDecisions; openId: string | undefined }) {
  const { texts } = useTexts()
  const words = texts.ownership
  if (countPending(pending) === 0) {
    const [title = '', hint = ''] = words.empty.pending
    return <Empty icon="check" title={title} hint={hint} />
  }
  const row = (item: { id: string; handoffId: string }, line: string, chips: ReactNode) => {
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
      <Group title={texts.decisions.groups.reviews} items={pending.reviews}>
        {(item) => row(item, item.text || texts.decisions.reviews[item.kind], <ReviewChip review={item} />)}
      </Group>
      <Group title={texts.decisions.groups.parts} items={pending.parts}>
        {(item) => row(item, item.task, <PartChip part={item} />)}
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

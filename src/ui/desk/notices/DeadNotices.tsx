import type { DeadNotice } from '../../../domain/noticeContract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { notices } from '../api/notices.ts'
import { useDeadNotices, useNoticeChange } from '../data/notices.ts'
import { confirmBriefly } from '../live/announcer.tsx'
import pageStyles from '../pages/Pages.module.css'
import { Table } from '../pages/Table.tsx'
import { Button } from '../parts/Button.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { Empty, Failure } from '../parts/States.tsx'
import { useTexts } from '../texts/catalogue.ts'

/** Notices that were given up, with what the other side said; each can be sent again. */
export function DeadNotices() {
  const { texts } = useTexts()
  const words = texts.outbox
  const query = useDeadNotices()
  return (
    <section className={pageStyles.section} aria-labelledby="dead-title">
      <h3 id="dead-title">{words.deadTitle}</h3>
      <Loaded query={query} failed={words.deadFailed}>
        {(dead) =>
          dead.length === 0 ? (
            <Empty icon="check" title={words.noneDead} hint={words.noneDeadHint} />
          ) : (
            <DeadTable dead={dead} />
          )
        }
      </Loaded>
    </section>
  )
}

function DeadTable({ dead }: { dead: DeadNotice[] }) {
  const { texts, locale } = useTexts()
  const words = texts.outbox
  const retry = useNoticeChange(notices.retry)
  const nameOf = ({ kind, number }: DeadNotice) => [words.kinds[kind], number].filter(Boolean).join(' ')
  return (
    <>
      {retry.isError && <Failure title={words.retry} error={retry.error} />}
      <Table
        caption={words.deadTitle}
        rows={dead}
        keyOf={({ id }) => id}
        columns={[
          { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
          { head: words.channel, cell: ({ channel }) => words.channels[channel] },
          { head: words.handoff, cell: ({ number }) => number ?? words.noHandoff },
          { head: words.why, cell: ({ error, attempts }) => words.whyAfter(error ?? words.whyUnknown, attempts) },
          {
            head: words.givenUpAt,
            cell: ({ finishedAt, createdAt }) => formatDateTime(finishedAt ?? createdAt, locale),
          },
          {
            head: words.action,
            cell: (notice) => (
              <Button
                aria-label={`${words.retry} ${nameOf(notice)}`}
                isBusy={retry.isPending && retry.variables === notice.id}
                onClick={() => retry.mutate(notice.id, { onSuccess: () => confirmBriefly(words.retried) })}
              >
                {words.retry}
              </Button>
            ),
          },
        ]}
      />
    </>
  )
}

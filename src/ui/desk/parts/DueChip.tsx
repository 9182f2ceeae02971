import { memo, useMemo } from 'react'
import type { DueTime } from '../../../domain/clockContract.ts'
import { formatDateTime } from '../../shared/time.ts'
import { useTexts } from '../texts/catalogue.ts'
import { splitSpan } from '../time/format.ts'
import { useNow } from '../time/now.ts'
import { Tag, type Tone } from './Button.tsx'
import type { IconName } from './Icon.tsx'

/** How pressing a due time is: `soon` is the last fifth of its span, or its last minute. */
export type Pressure = 'calm' | 'soon' | 'late'

const looks: Record<Pressure, { tone: Tone; icon: IconName }> = {
  calm: { tone: 'brand', icon: 'clock' },
  soon: { tone: 'warning', icon: 'hourglass' },
  late: { tone: 'danger', icon: 'alert' },
}

/** How pressing a due time is now. All are milliseconds since 1970. */
export function pressureOf({ dueAt, from, now }: { dueAt: number; from: number; now: number }): Pressure {
  const left = dueAt - now
  if (left < 0) return 'late'
  return left <= Math.max(60_000, (dueAt - from) / 5) ? 'soon' : 'calm'
}

/** What is due next and how long until then, in words, with an icon and a colour, kept up to date. */
export const DueChip = memo(function DueChip({ due, openedAt }: { due: DueTime | null; openedAt: string }) {
  const { texts } = useTexts()
  if (!due) return null
  const stage = texts.stages[due.stage]
  return (
    <TimeChip
      dueAt={due.dueAt}
      from={openedAt}
      isStanding={due.pausedAt !== undefined}
      left={(span) => `${stage} ${texts.due.left(span)}`}
      late={(span) => `${stage} ${texts.due.overdue(span)}`}
    />
  )
})

/** The time left until an instant, or since it; while the clock stands it says so instead. */
export function TimeChip({
  dueAt,
  from,
  isStanding = false,
  left,
  late,
}: {
  dueAt: string
  /** When the span began; its last fifth is pressing. */
  from: string
  isStanding?: boolean
  left: (span: string) => string
  late: (span: string) => string
}) {
  const { texts, locale } = useTexts()
  const now = useNow()
  const title = useMemo(() => texts.due.at(formatDateTime(dueAt, locale)), [dueAt, texts, locale])
  if (isStanding) {
    return (
      <span title={title} data-pressure="standing">
        <Tag icon="hourglass">{texts.ownership.paused}</Tag>
      </span>
    )
  }
  const due = Date.parse(dueAt)
  const pressure = pressureOf({ dueAt: due, from: Date.parse(from), now })
  const span = texts.span(splitSpan(due - now))
  const { tone, icon } = looks[pressure]
  return (
    <span title={title} data-pressure={pressure}>
      <Tag tone={tone} icon={icon}>
        {pressure === 'late' ? late(span) : left(span)}
      </Tag>
    </span>
  )
}

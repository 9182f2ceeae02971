import type { DutyPart, Shift } from './roster.ts'

/** An entry of a person's calendar. Its key stays the same whatever becomes of the shift. */
export interface FeedEntry {
  key: string
  /** `duty` their own, `standIn` another's; `covered` and `cancelled` are theirs no longer. */
  kind: 'duty' | 'standIn' | 'covered' | 'cancelled'
  lineId: string
  role: Shift['role']
  startsAt: Date
  endsAt: Date
  /** For whom they stand in, or who stands in for them. */
  otherId?: string | undefined
}

interface FeedMatter {
  staffId: string
  shifts: readonly (Shift & { id: string })[]
  /** Who is really there for the shifts. */
  parts: readonly DutyPart[]
  cancelled: readonly (Shift & { id: string })[]
}

/** The entries of a person: shifts of their own, those of others in which they stand in, and those that fell away. */
export function listFeedEntries({ staffId, shifts, parts, cancelled }: FeedMatter): FeedEntry[] {
  const own = shifts
    .filter((shift) => shift.staffId === staffId)
    .flatMap((shift) =>
      ownEntries(
        shift,
        parts.filter(({ shiftId }) => shiftId === shift.id),
      ),
    )
  const standingIn = parts
    .filter((part) => part.staffId === staffId && part.standsInFor !== undefined)
    .map((part): FeedEntry => ({ ...spanOf(part), key: keyOf(part), kind: 'standIn', otherId: part.standsInFor }))
  const gone = cancelled.map((shift): FeedEntry => ({ ...spanOf(shift), key: shift.id, kind: 'cancelled' }))
  return [...own, ...standingIn, ...gone].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** The first part that is theirs bears the key of the shift, so that a calendar moves the entry instead of adding one. */
function ownEntries(shift: Shift & { id: string }, parts: readonly DutyPart[]): FeedEntry[] {
  const mine = parts.filter((part) => part.staffId === shift.staffId)
  if (mine.length === 0) {
    return [{ ...spanOf(shift), key: shift.id, kind: 'covered', otherId: parts[0]?.staffId }]
  }
  return mine.map((part, n) => ({ ...spanOf(part), key: n === 0 ? shift.id : keyOf(part), kind: 'duty' }))
}

const keyOf = ({ shiftId, startsAt }: DutyPart): string => `${shiftId}-${startsAt.getTime()}`

const spanOf = ({ lineId, role, startsAt, endsAt }: Omit<Shift, 'staffId'>) => ({ lineId, role, startsAt, endsAt })

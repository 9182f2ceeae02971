import type { Problem } from '../../src/domain/contract.ts'
import type { OwnRoster, RosterView, ShiftView, SwapView } from '../../src/domain/rosterContract.ts'
import type { Answer } from './citizen.ts'
import type { Desk } from './desk.ts'

/** An instant by the clock of Shanghai: "2026-11-25T09:00". */
export const shanghai = (time: string): string => new Date(`${time}:00+08:00`).toISOString()

export interface WantedShift {
  who: Desk
  role?: string
  lineId?: string
  /** "2026-11-25 09:00-12:00", by the clock of Shanghai. */
  at: string
}

/** Puts somebody on a line as who keeps the roster does. */
export function plan(
  keeper: Desk,
  { who, role = 'A', lineId = 'tax-chat', at }: WantedShift,
): Promise<Answer<{ shift: ShiftView } & Problem>> {
  const [day, times = ''] = at.split(' ')
  const [from, to] = times.split('-')
  const instants = { startsAt: shanghai(`${day}T${from}`), endsAt: shanghai(`${day}T${to}`) }
  return keeper.call('/roster/shifts', { lineId, staffId: who.staff.id, role, ...instants })
}

export async function rosterOf(
  desk: Desk,
  { lineId = 'tax-chat', from, to = from }: { lineId?: string; from: string; to?: string },
): Promise<RosterView> {
  const { body } = await desk.call<{ roster: RosterView }>(`/roster?lineId=${lineId}&from=${from}&to=${to}`)
  return body.roster
}

export async function ownRoster(desk: Desk, from: string, to = from): Promise<OwnRoster> {
  return (await desk.call<{ roster: OwnRoster }>(`/roster/mine?from=${from}&to=${to}`)).body.roster
}

/** The times of day in Shanghai of something with a beginning and an end: "09:00-12:00". */
export function timesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const time = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${time(startsAt)}-${time(endsAt)}`
}

export const askSwap = (
  by: Desk,
  wish: { shiftId?: string | undefined; returnShiftId?: string | undefined; to: Desk },
) =>
  by.call<{ swap: SwapView } & Problem>('/roster/swaps', {
    ...{ shiftId: wish.shiftId, returnShiftId: wish.returnShiftId ?? null },
    toStaffId: wish.to.staff.id,
  })

export const answerSwap = (by: Desk, id: string, how: string) =>
  by.call<{ state: string } & Problem>(`/roster/swaps/${id}/${how}`, {})

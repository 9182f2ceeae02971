import type { DutyRole } from '../../../domain/duty.ts'
import type {
  AbsenceView,
  ImportPreview,
  OwnRoster,
  PatternView,
  RosterLine,
  RosterView,
  ShiftView,
  SwapView,
  Uncovered,
} from '../../../domain/rosterContract.ts'
import { getSettings } from '../settings.ts'
import { request } from './client.ts'

export interface DaySpan {
  from: string
  to: string
}

interface Who {
  lineId: string
  staffId: string
  role: DutyRole
}

export interface PatternWords extends Who {
  weekdays: number[]
  everyWeeks: number
  intervals: string[]
  validFrom: string
  validTo: string | null
}

export interface AbsenceWords {
  staffId: string
  substituteId: string | null
  startsAt: string
  endsAt: string
  reason: string
}

export interface SwapWords {
  shiftId: string
  returnShiftId: string | null
  toStaffId: string
}

const post = <Answer>(path: string, body?: object) => request<Answer>(`/roster${path}`, { method: 'POST', body })
const remove = <Answer = object>(path: string) => request<Answer>(`/roster${path}`, { method: 'DELETE' })
const query = (values: object) => `?${new URLSearchParams(values as Record<string, string>)}`

/** Calls about the duty roster; each throws RequestFailed. */
export const roster = {
  lines: (signal?: AbortSignal) =>
    request<{ lines: RosterLine[] }>('/roster/lines', { signal }).then(({ lines }) => lines),
  read: (wish: DaySpan & { lineId: string }, signal?: AbortSignal) =>
    request<{ roster: RosterView }>(`/roster${query(wish)}`, { signal }).then(({ roster }) => roster),
  readOwn: (days: DaySpan, signal?: AbortSignal) =>
    request<{ roster: OwnRoster }>(`/roster/mine${query(days)}`, { signal }).then(({ roster }) => roster),
  addShift: (body: Who & { startsAt: string; endsAt: string }) => post<{ shift: ShiftView }>('/shifts', body),
  cancelShift: (id: string) => remove(`/shifts/${id}`),
  addPattern: (body: PatternWords) => post<{ pattern: PatternView; shiftCount: number }>('/patterns', body),
  endPattern: (id: string) => remove<{ cancelled: number }>(`/patterns/${id}`),
  reportAbsence: (body: AbsenceWords) => post<{ absence: AbsenceView; uncovered: Uncovered[] }>('/absences', body),
  endAbsence: (id: string) => remove(`/absences/${id}`),
  askSwap: (body: SwapWords) => post<{ swap: SwapView }>('/swaps', body),
  answerSwap: ({ id, verb }: { id: string; verb: 'accept' | 'decline' | 'drop' }) => post(`/swaps/${id}/${verb}`),
  preview: (file: string) =>
    post<{ preview: ImportPreview }>('/import/preview', { file }).then(({ preview }) => preview),
  import: (file: string) => post<{ added: number; there: number }>('/import', { file }),
  renewFeed: () => post<{ path: string }>('/feed'),
  removeFeed: () => remove('/feed'),
  /** Where a browser gets the roster as a file. */
  exportHref: (wish: DaySpan & { lineId: string }) =>
    `/api/v1/desk/roster/export${query({ ...wish, locale: getSettings().locale })}`,
}

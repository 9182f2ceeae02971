import type { CalendarPreview, CalendarView } from '../../../domain/calendarContract.ts'
import type { CalendarUpload } from '../../../domain/calendarFile.ts'
import { request } from './client.ts'

/** Calls about the working calendar; each throws RequestFailed. */
export const calendar = {
  read: (signal?: AbortSignal) => request<CalendarView>('/calendar', { signal }),
  preview: (body: CalendarUpload) => request<CalendarPreview>('/calendar/preview', { method: 'POST', body }),
  apply: (body: CalendarUpload & { hash: string }) =>
    request<CalendarView>('/calendar/apply', { method: 'POST', body }),
}

/** The words between and instead of staffed intervals. */
export interface HoursWords {
  /** Where there is no interval. */
  closedThen: string
  allDay: string
  /** Between two intervals of a day. */
  and: string
}

/** Staffed intervals "HH:MM-HH:MM" of a day in words. */
export function writeHours(intervals: readonly string[], { closedThen, allDay, and }: HoursWords): string {
  if (intervals.length === 0) return closedThen
  if (intervals.length === 1 && intervals[0] === '00:00-24:00') return allDay
  return intervals.map((interval) => interval.replace('-', '–')).join(and)
}

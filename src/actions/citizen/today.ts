/** The calendar day in Asia/Shanghai (UTC+8 without summer time), as an ISO day: the day by which validity is judged. */
export function shanghaiDay(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/**
 * Due days of limits in working days, worked out from the yearly notices: received on, working days, due on. The day of
 * receipt is not counted; the limit ends at 23:59:59 in Shanghai.
 */
export const deadlineVectors: [received: string, workingDays: number, due: string][] = [
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 5, '2026-02-27'],
  ['2026-02-14', 1, '2026-02-24'],
  ['2026-02-17', 3, '2026-02-26'],
  ['2026-09-18', 1, '2026-09-20'],
  ['2026-09-24', 3, '2026-09-30'],
  ['2026-09-30', 5, '2026-10-13'],
  ['2026-09-30', 15, '2026-10-27'],
  ['2026-04-30', 3, '2026-05-08'],
  ['2026-11-24', 7, '2026-12-03'],
  ['2026-12-25', 3, '2026-12-30'],
  ['2025-09-30', 15, '2025-10-28'],
  ['2025-01-24', 7, '2025-02-10'],
  ['2026-01-01', 1, '2026-01-04'],
]

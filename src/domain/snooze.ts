/** A handoff that its handler has put aside until a time. */
export interface Snooze {
  staffId: string
  until: Date
  /** Last position of the conversation when it was put aside. */
  position: number
}

/**
 * Whether a handoff is out of its handler's sight. It is back at the time, as soon as it is late, when the citizen
 * writes, and when somebody else handles it.
 */
export function isSnoozed(
  snooze: Snooze,
  {
    handlerId,
    nextDueAt,
    lastCitizenPosition,
    now,
  }: { handlerId: string | null; nextDueAt: Date; lastCitizenPosition: number; now: Date },
): boolean {
  return snooze.staffId === handlerId && now < snooze.until && now < nextDueAt && lastCitizenPosition <= snooze.position
}

const shanghaiOffset = 8 * 60 * 60 * 1000
const dayLength = 24 * 60 * 60 * 1000

/** Counts calls of one process or isolate against a limit a day. */
export interface DailyBudget {
  /** Takes one call out of the budget of the day of `now`. @returns false when none is left. */
  take(now: Date): boolean
}

/**
 * A budget of `dailyCalls` from midnight to midnight in Asia/Shanghai (UTC+8, no summer time). Each instance counts for
 * itself: with several instances the day's limit is theirs added up.
 */
export function createDailyBudget(dailyCalls: number): DailyBudget {
  let day = Number.NEGATIVE_INFINITY
  let used = 0
  return {
    take(now) {
      const today = Math.floor((now.getTime() + shanghaiOffset) / dayLength)
      // A request that began before midnight may ask after one that began later: it must not open a new day again.
      if (today > day) {
        day = today
        used = 0
      }
      if (used >= dailyCalls) return false
      used += 1
      return true
    },
  }
}

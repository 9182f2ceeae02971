/** What a person does with a handoff that is open on their desk: they look at it, or write to the citizen. */
export const viewingStates = ['viewing', 'replying'] as const
export type ViewingState = (typeof viewingStates)[number]

/** A sign that is older than so many seconds has expired; consoles send one every 10 seconds. */
const freshSeconds = 30

/** Signs since this instant count. */
export const viewedSince = (now: Date): Date => new Date(now.getTime() - freshSeconds * 1000)

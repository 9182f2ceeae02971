/** A Tuesday morning in staffed hours: 24 November 2026, 10:00 in Shanghai. */
export const tuesdayMorning = new Date('2026-11-24T10:00:00+08:00')

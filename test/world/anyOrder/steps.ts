import { requestPerson } from '../../../src/actions/citizen/requestPerson.ts'
import { claimNext } from '../../../src/actions/desk/claimNext.ts'
import { leaveDesk, reportPresence } from '../../../src/actions/desk/presence.ts'
import { tick } from '../../../src/actions/schedule/tick.ts'
import { newId } from '../../../src/context.ts'
import { insertCalendarYear } from '../../../src/storage/calendarYears.ts'
import { absences } from '../../../src/storage/dutySchema.ts'
import { findOpenHandoff } from '../../../src/storage/handoffs.ts'
import { caseSteps } from './caseSteps.ts'
import { as, newCitizen, type Play, type Step } from './play.ts'

/** Most cases of one play. */
const maxCases = 3

/** Opens a handoff for a new citizen. */
export async function open(play: Play, { mode }: { mode: 'standard' | 'elder' }): Promise<void> {
  if (play.cases.length >= maxCases) return
  const citizen = await newCitizen(play, { mode })
  const contact = play.cases.length === 1 ? { phone: '13800000000' } : undefined
  const { handoff } = await requestPerson(as(play, 'citizen'), { ...citizen, contact })
  const found = await findOpenHandoff(play.system.db, citizen.conversationId)
  if (!found) throw new Error(`${handoff.number} was not opened`)
  play.cases.push({ ...citizen, id: found.id, key: { number: handoff.number, code: handoff.lookupCode } })
}

/** What happens to nobody's case in particular: time, presence, the calendar, a new citizen. */
const worldSteps: Record<string, Step> = {
  open: ({ play }) => open(play, { mode: 'standard' }),
  openElder: ({ play }) => open(play, { mode: 'elder' }),
  tick: ({ play }) => tick(as(play, 'system')),
  twoTicks: ({ play }) => Promise.all([tick(as(play, 'system')), tick(as(play, 'system'))]),
  beat: ({ play, other }) => reportPresence(as(play, other), { state: 'online' }),
  allBeat: async ({ play }) => {
    for (const one of play.agents) await reportPresence(as(play, one), { state: 'online' })
  },
  away: ({ play, other }) => reportPresence(as(play, other), { state: 'away' }),
  leave: ({ play, handler }) => leaveDesk(as(play, handler)),
  claimNext: ({ play, other }) => claimNext(as(play, other), { locale: 'zh-CN' }),
  absent: ({ play, other, handler }) =>
    play.system.db.insert(absences).values({
      id: newId(as(play, 'system')),
      staffId: other.id,
      substituteId: other.id === handler.id ? null : handler.id,
      startsAt: play.now,
      endsAt: new Date(play.now.getTime() + 5 * 86_400_000),
      reason: '休假',
      createdAt: play.now,
    }),
  uploadYear: async ({ play, other }) => {
    const version = play.uploads.length + 1
    const daysOff = version % 2 ? ['01-01', '01-04', '01-05', '01-06'] : ['01-01']
    const year = { version, year: 2027, source: '官方通知', daysOff, makeupDays: [] }
    const row = { ...year, uploadedBy: other.id, uploadedAt: play.now }
    await insertCalendarYear(play.system.db, row)
    play.uploads.push(row)
  },
}

export const steps: Record<string, Step> = { ...worldSteps, ...caseSteps }

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDeskOpen } from '../../src/domain/deskHours.ts'
import { computeDueTimes, isLate, latestFollowUp } from '../../src/domain/dueTimes.ts'
import { officialCalendar as calendar } from '../../src/domain/holidays.ts'
import { getPreset, type Limit } from '../../src/domain/presets.ts'

const at = (local: string) => new Date(`${local}+08:00`)
const hours = ['09:00-12:00', '13:30-17:30']

describe('the due times of a handoff', () => {
  const base = { calendar, hours, category: 'consult', urgency: 'normal' } as const
  const dueAt = (due: ReturnType<typeof computeDueTimes>) =>
    Object.fromEntries(Object.entries(due).map(([stage, value]) => [stage, value?.dueAt.toISOString() ?? null]))

  it('in staffed hours count pick-up and first reply in seconds', () => {
    const preset = getPreset('cn-national-like')
    const due = computeDueTimes({ ...base, preset, openedAt: at('2026-11-24T10:00'), isStaffed: true })
    expect(dueAt(due)).toEqual({
      pickup: at('2026-11-24T10:00:15').toISOString(),
      firstReply: at('2026-11-24T10:03').toISOString(),
      firstContact: at('2026-11-25T23:59:59').toISOString(),
      result: at('2026-11-27T23:59:59').toISOString(),
      callback: null,
    })
  })

  it('on the eve of a holiday promise the call-back after it', () => {
    const preset = getPreset('cn-national-like')
    const due = computeDueTimes({ ...base, preset, openedAt: at('2026-09-30T17:50'), isStaffed: false })
    expect(dueAt(due)).toEqual({
      pickup: null,
      firstReply: null,
      firstContact: at('2026-10-08T14:30').toISOString(),
      // The third working day is a make-up Saturday.
      result: at('2026-10-10T23:59:59').toISOString(),
      callback: null,
    })
  })

  it('follow the preset: calendar days and critical hours in the Beijing-like one', () => {
    const preset = getPreset('cn-beijing-like')
    const openedAt = at('2026-11-24T10:00')
    const complaint = computeDueTimes({ ...base, preset, category: 'complaint', openedAt, isStaffed: true })
    expect(complaint.result?.dueAt).toEqual(at('2026-12-09T23:59:59'))
    const critical = computeDueTimes({ ...base, preset, urgency: 'critical', openedAt, isStaffed: true })
    expect(critical.result?.dueAt).toEqual(at('2026-11-24T12:00'))
    expect(critical.firstContact?.dueAt).toEqual(at('2026-11-24T10:30'))
  })

  it('never end before they begin, whenever a handoff is opened', () => {
    const instant = fc.integer({ min: at('2025-01-02T00:00').getTime(), max: at('2026-11-01T00:00').getTime() })
    fc.assert(
      fc.property(instant, fc.constantFrom('cn-national-like', 'cn-beijing-like', 'en-gov-like'), (ms, id) => {
        const openedAt = new Date(ms)
        const isStaffed = isDeskOpen(hours, calendar, openedAt)
        const due = computeDueTimes({ ...base, preset: getPreset(id), openedAt, isStaffed })
        for (const stage of Object.values(due)) if (stage) expect(stage.dueAt > openedAt).toBe(true)
        expect(due.firstContact).not.toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  it('off hours keep the stricter of call-back and first contact, but none that ends before the desk opens', () => {
    const firstContact = (id: string, urgency: 'normal' | 'critical', openedAt: string) =>
      computeDueTimes({ ...base, preset: getPreset(id), urgency, openedAt: at(openedAt), isStaffed: false })
        .firstContact
    // The half hour of a critical contact would end in the night: the call-back is the promise.
    expect(firstContact('cn-beijing-like', 'critical', '2026-11-24T22:00')?.dueAt).toEqual(at('2026-11-25T11:00'))
    // The same half hour ends after the opening, and before the call-back.
    expect(firstContact('cn-beijing-like', 'critical', '2026-11-25T08:50')).toMatchObject({
      dueAt: at('2026-11-25T09:20'),
      basis: getPreset('cn-beijing-like').firstContact.critical.basis,
    })
    // Eight staffed hours lead past the afternoon; the two working days are later still.
    expect(firstContact('en-gov-like', 'normal', '2026-11-24T22:00')?.dueAt).toEqual(at('2026-11-26T10:00'))
  })

  it('are provisional where they reach a year without a notice', () => {
    const due = computeDueTimes({
      ...base,
      preset: getPreset('cn-national-like'),
      category: 'complaint',
      openedAt: at('2026-12-20T10:00'),
      isStaffed: false,
    })
    expect(due.result?.isProvisional).toBe(true)
    expect(due.firstContact?.isProvisional).toBe(false)
  })

  it('name what they rest on', () => {
    const preset = getPreset('cn-national-like')
    const due = computeDueTimes({ ...base, preset, openedAt: at('2026-11-24T10:00'), isStaffed: true })
    expect(due.pickup?.basis).toBe('GB/T 33358-2016')
    expect(due.result?.basis).toContain('四川省')
  })
})

describe('the tables of limits', () => {
  // Pick-up, first reply, first contact, consult, help, complaint, call-back.
  it.each([
    ['cn-national-like', '15 s, 180 s, 1 wd, 3 wd, 7 wd, 15 wd, 4 wh'],
    ['cn-beijing-like', '15 s, 180 s, 24 h, 7 d, 7 d, 15 d, 2 wh'],
    ['en-gov-like', '20 s, 60 s, 2 wd, 5 wd, 15 wd, 15 wd, 8 wh'],
  ])('%s: %s', (id, figures) => {
    const short: Partial<Record<Limit['unit'], string>> = {
      seconds: 's',
      hours: 'h',
      days: 'd',
      staffedHours: 'wh',
      workingDays: 'wd',
    }
    const { pickup, firstReply, firstContact, result, missedCallback, extension } = getPreset(id)
    const limits = [
      pickup,
      firstReply,
      firstContact.normal,
      result.consult,
      result.help,
      result.complaint,
      missedCallback,
    ]
    expect(limits.map(({ value, unit }) => `${value} ${short[unit]}`).join(', ')).toBe(figures)
    expect(extension).toMatchObject({ maxTimes: 1, maxAddedFactor: 1, needsApproval: true, needsReason: true })
  })

  it('are refused by a name that does not exist', () => {
    expect(() => getPreset('fast')).toThrow('there are: cn-national-like, cn-beijing-like, en-gov-like')
  })
})

describe('a promise', () => {
  const dueAt = at('2026-11-24T12:00')
  it.each([
    ['open and in time', null, '2026-11-24T12:00:00', false],
    ['open and past', null, '2026-11-24T12:00:01', true],
    ['kept to the second, judged later', '2026-11-24T12:00:00', '2026-12-01T00:00:00', false],
    ['kept too late', '2026-11-24T12:00:01', '2026-11-24T12:00:01', true],
  ])('%s is late: %s, %s, %s', (_name, done, now, late) => {
    expect(isLate({ dueAt, doneAt: done ? at(done) : null, now: at(now) })).toBe(late)
  })

  it('may reach to the result, and is free when that is late already', () => {
    expect(latestFollowUp({ resultDueAt: dueAt, now: at('2026-11-24T11:59') })).toEqual(dueAt)
    expect(latestFollowUp({ resultDueAt: dueAt, now: dueAt })).toBeUndefined()
  })
})

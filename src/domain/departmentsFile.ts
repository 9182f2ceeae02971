import { parse } from 'yaml'
import { z } from 'zod'
import { areSoundIntervals } from './deskHours.ts'
import type { Locale } from './locale.ts'

/** A department as `knowledge/departments.yaml` holds it. */
export interface DepartmentEntry {
  id: string
  names: Record<Locale, string>
  phone: string
  chat: LineHours
  phoneLine: LineHours
}

/** Staffed intervals of a line, "HH:MM-HH:MM", on working days and on days off. */
export interface LineHours {
  workingHours: string[]
  dayOffHours: string[]
}

const interval = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, 'must look like 09:00-12:00')
const hours = z
  .array(interval)
  .min(1)
  .refine((intervals) => areSoundIntervals(intervals), 'must be in order, without overlap, each ending after it begins')
const file = z.strictObject({
  defaultHours: hours,
  departments: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
        'zh-CN': z.string().min(1),
        'zh-TW': z.string().min(1),
        en: z.string().min(1),
        phone: z.string().regex(/^[\d-]{3,20}$/, 'digits and hyphens'),
        hours: hours.optional(),
        dayOffHours: hours.optional(),
        phoneHours: hours.optional(),
        phoneDayOffHours: hours.optional(),
      }),
    )
    .min(1),
})

/**
 * Reads `departments.yaml`.
 * @throws Error whose message names the file and every wrong place.
 */
export function parseDepartmentsFile(path: string, text: string): DepartmentEntry[] {
  const parsed = file.safeParse(parse(text))
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(places.join('\n'))
  }
  return parsed.data.departments.map((row) => {
    const workingHours = row.hours ?? parsed.data.defaultHours
    return {
      id: row.id,
      names: { 'zh-CN': row['zh-CN'], 'zh-TW': row['zh-TW'], en: row.en },
      phone: row.phone,
      chat: { workingHours, dayOffHours: row.dayOffHours ?? [] },
      phoneLine: { workingHours: row.phoneHours ?? workingHours, dayOffHours: row.phoneDayOffHours ?? [] },
    }
  })
}

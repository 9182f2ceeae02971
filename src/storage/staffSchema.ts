import { boolean, integer, jsonb, pgSequence, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { Locale } from '../domain/locale.ts'
import { instant } from './columns.ts'

export const departments = pgTable('departments', {
  id: text('id').primaryKey(),
  names: jsonb('names').$type<Record<Locale, string>>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const serviceNumberSequence = pgSequence('service_number_sequence', { startWith: 1001 })

/** A person who works here. The login of the same id is in `auth_users`. */
export const staff = pgTable('staff', {
  id: text('id').primaryKey(),
  username: text('username').notNull().unique(),
  name: text('name').notNull(),
  serviceNumber: text('service_number').notNull().unique(),
  departmentId: text('department_id')
    .notNull()
    .references(() => departments.id),
  isActive: boolean('is_active').notNull().default(true),
  /** How many conversations at once; elder and urgent ones count as more. */
  concurrencyLimit: integer('concurrency_limit').notNull().default(3),
  /** Topics (folders of the FAQ) that this person knows well. */
  skills: jsonb('skills').$type<string[]>().notNull().default([]),
  languages: jsonb('languages').$type<Locale[]>().notNull().default(['zh-CN', 'zh-TW']),
  /** Where notices go; null: none are sent to this person. */
  email: text('email'),
  createdAt: instant('created_at').notNull(),
})

/** Roles per department; an administrator's department is where they sit. */
export const staffRoles = pgTable(
  'staff_roles',
  {
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    departmentId: text('department_id')
      .notNull()
      .references(() => departments.id),
    role: text('role').notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.departmentId, t.role] })],
)

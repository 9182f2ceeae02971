import { z } from '@hono/zod-openapi'
import { employ } from '../../actions/staff/employ.ts'
import { givePassword } from '../../actions/staff/givePassword.ts'
import { listStaff } from '../../actions/staff/listStaff.ts'
import { readAddress, setAddress, setAddressOf } from '../../actions/staff/setAddress.ts'
import { roles } from '../../domain/contract.ts'
import { minPasswordLength } from '../../domain/staffContract.ts'
import { describe } from '../describe.ts'
import { createRouter, localeOf } from '../environment.ts'

/** `/api/v1/desk/staff`, for administrators; and where the person who is signed in wants their notices. */
export const staffRoutes = createRouter()

const id = z.object({ id: z.string().max(60) })
const needs = 'session' as const
const password = z.string().min(minPasswordLength).max(200)
const address = z.object({ email: z.email().max(200).nullable() })
const lists = describe({
  method: 'get',
  path: '/staff',
  summary: 'Everybody who works here; for administrators',
  needs,
  result: 'StaffList',
})
const adds = describe({
  method: 'post',
  path: '/staff',
  summary: 'Add a person with a login, a service number and roles; for administrators',
  body: z.object({
    username: z.string().regex(/^[A-Za-z0-9._-]{2,60}$/),
    name: z.string().max(100),
    password,
    departmentId: z.string().max(60),
    roles: z.array(z.enum(roles)).min(1).max(roles.length),
  }),
  needs,
  result: 'StaffAdded',
})
const resets = describe({
  method: 'post',
  path: '/staff/{id}/password',
  summary: 'Give somebody a new password and sign them out everywhere; for administrators',
  params: id,
  body: z.object({ password }),
  needs,
  result: 'Changed',
})
const addresses = describe({
  method: 'post',
  path: '/staff/{id}/address',
  summary: 'Where somebody gets their notices by mail; null: nowhere; for administrators',
  params: id,
  body: address,
  needs,
  result: 'Address',
})
const reads = describe({
  method: 'get',
  path: '/session/address',
  summary: 'Where the person who is signed in gets their notices by mail',
  needs,
  result: 'Address',
})
const sets = describe({
  method: 'post',
  path: '/session/address',
  summary: 'Where the person who is signed in gets their notices by mail; null: nowhere',
  body: address,
  needs,
  result: 'Address',
})

staffRoutes.openapi(lists, async (c) => c.json(await listStaff(c.get('context'), { locale: localeOf(c) }), 200))
staffRoutes.openapi(adds, async (c) => {
  const { roles: wanted, ...person } = c.req.valid('json')
  return c.json(await employ(c.get('context'), { ...person, roles: [...new Set(wanted)] }), 201)
})
staffRoutes.openapi(resets, async (c) => {
  await givePassword(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('json') })
  return c.json({}, 200)
})
staffRoutes.openapi(addresses, async (c) => {
  await setAddressOf(c.get('context'), { ...c.req.valid('param'), ...c.req.valid('json') })
  return c.json(c.req.valid('json'), 200)
})
staffRoutes.openapi(reads, async (c) => c.json(await readAddress(c.get('context')), 200))
staffRoutes.openapi(sets, async (c) => {
  await setAddress(c.get('context'), c.req.valid('json'))
  return c.json(c.req.valid('json'), 200)
})

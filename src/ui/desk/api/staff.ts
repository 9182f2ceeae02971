import type { Role } from '../../../domain/contract.ts'
import type { StaffList } from '../../../domain/staffContract.ts'
import { request } from './client.ts'

/** Somebody new. */
export interface NewStaffWords {
  username: string
  name: string
  password: string
  departmentId: string
  roles: Role[]
}

const at = (id: string, verb: string) => `/staff/${encodeURIComponent(id)}${verb}`

/** Calls about people who work here, and the own address for notices; each throws RequestFailed. */
export const staff = {
  list: (signal?: AbortSignal) => request<StaffList>('/staff', { signal }),
  add: (body: NewStaffWords) => request<{ id: string; serviceNumber: string }>('/staff', { method: 'POST', body }),
  setPassword: ({ id, password }: { id: string; password: string }) =>
    request<object>(at(id, '/password'), { method: 'POST', body: { password } }),
  setAddress: ({ id, email }: { id: string; email: string | null }) =>
    request<object>(at(id, '/address'), { method: 'POST', body: { email } }),
  readOwnAddress: (signal?: AbortSignal) =>
    request<{ email: string | null }>('/session/address', { signal }).then(({ email }) => email),
  setOwnAddress: (email: string | null) =>
    request<{ email: string | null }>('/session/address', { method: 'POST', body: { email } }),
}

import type { Browser, Page } from 'playwright-core'
import { addStaff } from '../../src/actions/staff/addStaff.ts'
import { readConfig } from '../../src/config.ts'
import { systemContext } from '../../src/deps.ts'
import type { Role } from '../../src/domain/contract.ts'
import { openNode } from '../../src/openNode.ts'
import { Citizen } from '../world/citizen.ts'
import { Desk } from '../world/desk.ts'
import { openPage, password, secret } from './browser.ts'

export interface Person {
  username: string
  name: string
  departmentId: string
  roles?: Role[]
}

/** Gives people an account on the database of running servers, all with the password of the tests. */
export async function addPeople(url: string, people: Person[]): Promise<void> {
  const config = readConfig({ DATABASE_URL: url, LIANXIN_SECRET: secret })
  const { deps, close } = await openNode(config, { log: () => {} })
  for (const person of people) await addStaff(systemContext(deps), { roles: ['agent'], ...person, password })
  await close()
}

const fetchAt =
  (server: string) =>
  (path: string, init?: RequestInit): Promise<Response> =>
    fetch(server + path, init)

/** A person of the staff at a running server, without a browser. */
export const signInAs = (server: string, username: string): Promise<Desk> =>
  Desk.signIn(fetchAt(server), { username, password })

/** A citizen asks for a person, and an agent takes it and greets. */
export async function openClaimed(server: string, desk: Desk, question = '身份证丢了怎么补办') {
  const citizen = await Citizen.open(fetchAt(server), {})
  await citizen.post(question)
  const { number } = (await citizen.handOver()).body
  const row = (await desk.list('waiting')).find((one) => one.number === number)
  if (!row) throw new Error(`${number} does not wait`)
  await desk.claim(row)
  await desk.say(row.id, '您好，我来处理。')
  return { citizen, id: row.id, number }
}

/** A person's desk in a browser of its own. */
export async function openDesk(
  browser: Browser,
  {
    server,
    username,
    place = '',
    ...options
  }: { server: string; username: string; place?: string } & Partial<Parameters<typeof openPage>[1]>,
) {
  const opened = await openPage(browser, { ...options, url: `${server}/desk${place}` })
  const fields = opened.page.locator('form input')
  await fields.nth(0).fill(username)
  await fields.nth(1).fill(password)
  await opened.page.keyboard.press('Enter')
  await opened.page.locator('#list').waitFor({ state: 'attached' })
  return opened
}

/** Presses Tab until what has the focus says `name`. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const said = typeof name === 'string' ? (text: string) => text.includes(name) : (text: string) => name.test(text)
  for (let i = 0; i < 60; i++) {
    const text = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null
      return focused?.innerText || focused?.getAttribute('aria-label') || ''
    })
    if (said(text.trim())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}

/** Chooses in the list box that has the focus, by the arrow keys. */
export async function chooseByKeys(page: Page, option: string): Promise<void> {
  for (let i = 0; i < 20; i++) {
    const chosen = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement instanceof HTMLSelectElement ? activeElement.selectedOptions[0]?.text : undefined
    })
    if (chosen === undefined) throw new Error('no list box has the focus')
    if (chosen.includes(option)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`${option} cannot be chosen`)
}

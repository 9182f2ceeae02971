import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Citizen, send } from '../world/citizen.ts'
import { launch, picture, startTwo } from './browser.ts'
import { addPeople, openDesk, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [
    { username: 'an', name: '王安', departmentId: 'government-office' },
    { username: 'bei', name: '李北', departmentId: 'government-office' },
  ])
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

const card = (page: Page) => page.locator('[data-offers] article')
const said = (page: Page) => page.locator('[data-announcer]')

const fetchAt = (path: string, init?: RequestInit) => fetch(servers.two + path, init)

/** A citizen asks for a person. @returns takes the request back, so that it is not offered in the next story. */
async function askForPerson(question: string): Promise<() => Promise<unknown>> {
  const citizen = await Citizen.open(fetchAt, {})
  await citizen.post(question)
  const { number, lookupCode } = (await citizen.handOver()).body
  return () => send(fetchAt, `/api/v1/cases/${number}/withdraw`, { method: 'POST', body: { code: lookupCode } })
}

/** A desk whose presence the server has heard. */
async function openHeard(username: string, options: { server?: string } = {}) {
  const opened = await openDesk(browser, { server: servers.one, username, ...options })
  await setPresence(opened.page, 'online')
  return opened
}

/** Leaves the desk so that nobody who is gone is asked. */
async function close(page: Page): Promise<void> {
  await setPresence(page, 'away')
  await page.context().close()
}

async function setPresence(page: Page, state: string): Promise<void> {
  if ((await page.locator('#presence').inputValue()) === state) {
    await page.waitForTimeout(500)
    return
  }
  const heard = page.waitForResponse((answer) => answer.url().includes('/presence') && answer.ok())
  await page.locator('#presence').selectOption(state)
  await heard
}

describe('an offer at the desk', () => {
  it('appears at one agent, is declined, appears at the other and is taken, by keyboard only', async () => {
    const { page: an, errors } = await openHeard('an')
    const { page: bei, errors: others } = await openHeard('bei', { server: servers.two })
    const withdraw = await askForPerson('身份证丢了怎么补办')
    await expect.poll(async () => (await card(an).count()) + (await card(bei).count()), { timeout: 15_000 }).toBe(1)
    const [first, second] = (await card(an).count()) === 1 ? [an, bei] : [bei, an]
    await expect.poll(() => said(first).innerText()).toContain('请您接待')
    const left = Number(await card(first).locator('[data-left]').getAttribute('data-left'))
    expect(left).toBeGreaterThan(10)
    expect(left).toBeLessThanOrEqual(21)
    // It is over every list.
    await tabTo(first, /^我的/)
    await first.keyboard.press('Enter')
    await card(first).waitFor()
    await picture(first, 'desk-offer-1280')

    await first.keyboard.press('u')
    await first.locator('fieldset button:focus').waitFor()
    await picture(first, 'desk-offer-decline-1280')
    await first.keyboard.press('Enter')
    await card(first).waitFor({ state: 'detached' })
    await card(second).waitFor()
    await second.keyboard.press('t')
    await card(second).waitFor({ state: 'detached' })
    await second.locator('#reply').waitFor()
    expect(new URL(second.url()).searchParams.get('view')).toBe('mine')
    await picture(second, 'desk-offer-taken-1280')
    expect([...errors, ...others]).toEqual([])
    await withdraw()
    await close(an)
    await close(bei)
  }, 120_000)

  it('goes when nobody answers, and says so once', async () => {
    const { page: an } = await openHeard('an')
    const withdraw = await askForPerson('护照怎么办理')
    await card(an).waitFor()
    await card(an).waitFor({ state: 'detached', timeout: 30_000 })
    await expect.poll(() => said(an).innerText()).toContain('转给下一位')
    await withdraw()
    await close(an)
  }, 90_000)
})

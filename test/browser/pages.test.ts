import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Citizen } from '../world/citizen.ts'
import { expectNoSideScroll, expectNoViolations, launch, picture, startTwo } from './browser.ts'
import { addPeople, openDesk, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [
    { username: 'an', name: '王安', departmentId: 'government-office' },
    { username: 'guan', name: '关主任', departmentId: 'government-office', roles: ['administrator', 'agent'] },
  ])
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

const fetchAt = (path: string, init?: RequestInit) => fetch(servers.two + path, init)

/** A citizen asks for a person. */
async function askForPerson(question: string): Promise<string> {
  const citizen = await Citizen.open(fetchAt, {})
  await citizen.post(question)
  return (await citizen.handOver()).body.number
}

const title = (page: Page) => page.locator('#page-title')

describe('the pages of the staff side', () => {
  it('are reached by keyboard, keep their place in the address, and an offer comes to whoever looks at one', async () => {
    const { page, errors } = await openDesk(browser, { server: servers.one, username: 'guan' })
    await tabTo(page, /^漏接$/)
    await page.keyboard.press('Enter')
    await title(page).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page-title')
    expect(await page.locator('nav [aria-current=page]').innerText()).toBe('漏接')
    await expect.poll(() => page.title()).toContain('漏接')

    const number = await askForPerson('身份证丢了怎么补办')
    await page.locator('[data-offers] article').waitFor()
    expect(new URL(page.url()).pathname).toBe('/desk/misses')
    // In silence it goes on: the miss stands in the ledger, and its number leads to the handoff.
    await page.locator('[data-offers] article').waitFor({ state: 'detached', timeout: 40_000 })
    await page.reload()
    await page
      .getByRole('link', { name: /排了班但不在线|都在忙|问遍了没人接|没有人排班/ })
      .first()
      .click()
    expect(new URL(page.url()).searchParams.get('reason')).toBeTruthy()
    await expectNoViolations(page)
    await picture(page, 'misses-1280')
    await page.getByRole('link', { name: number }).first().click()
    await page.locator('#thread-title').waitFor()
    expect(new URL(page.url()).pathname).toBe('/desk')
    await page.goBack()
    await title(page).waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)

  it('stand behind a menu on a phone, and are not offered to whom they are not for', async () => {
    const { page, errors } = await openDesk(browser, { server: servers.one, username: 'guan', width: 375, height: 740 })
    await page.getByRole('button', { name: '打开菜单' }).click()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('navigation', { name: '页面' }).isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '漏接' }).click()
    await title(page).waitFor()
    expect(await page.getByRole('navigation', { name: '页面' }).isVisible()).toBe(false)
    await expectNoSideScroll(page)
    await expectNoViolations(page)
    await page.context().close()

    const agent = await openDesk(browser, { server: servers.one, username: 'an' })
    expect(await agent.page.getByRole('link', { name: '漏接' }).count()).toBe(0)
    await agent.page.goto(`${servers.one}/desk/misses`)
    await agent.page.getByText('您的账号不能使用这个页面').waitFor()
    expect([...errors, ...agent.errors]).toEqual([])
    await agent.page.context().close()
  }, 60_000)
})

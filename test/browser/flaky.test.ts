import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoViolations, launch, openPage, picture, startTwo } from './browser.ts'
import { startHoldingProxy } from './holdingProxy.ts'
import { askAndWait, claimShown, signInAgent, write } from './talk.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

const offline = '网络已断开'
const lines = (page: Page) => page.locator('.lx-log > li')
const isQuestion = (route: Route) => route.request().method() === 'POST' && /\/messages\?/.test(route.request().url())

/** Opens the chat page; the first `times` questions meet `fault` on their way. */
async function openWithFault(fault: (route: Route) => Promise<void>, times = 1) {
  const opened = await openPage(browser, { url: servers.one, width: 375, height: 740 })
  await opened.page.locator('[role=status]').waitFor({ state: 'attached' })
  let left = times
  await opened.page.route('**/api/v1/conversations/*/messages?*', (route) =>
    isQuestion(route) && left-- > 0 ? fault(route) : route.continue(),
  )
  return opened
}

const tooFast = (route: Route) =>
  route.fulfill({
    status: 429,
    contentType: 'application/problem+json',
    body: JSON.stringify({ code: 'rate_limited', status: 429, title: '发送太快', detail: '请等 60 秒再发。' }),
  })
const badGateway = (route: Route) =>
  route.fulfill({ status: 502, contentType: 'text/html', body: '<html><h1>502 Bad Gateway</h1></html>' })

describe('a message that is refused', () => {
  it('keeps its place and its reason, lets the next one pass, and can be sent again', async () => {
    const { page, context } = await openWithFault(tooFast)
    await write(page, '身份证丢了怎么补办')
    await write(page, '护照怎么办理')
    await page.locator('.lx-card').waitFor()
    expect(await lines(page).count()).toBe(3)
    const refused = lines(page).first()
    expect(await refused.innerText()).toContain('身份证丢了怎么补办')
    expect(await refused.locator('[role=alert]').innerText()).toContain('请等 60 秒再发')
    expect(await lines(page).nth(1).innerText()).toContain('护照怎么办理')
    await expectNoViolations(page)
    await picture(page, 'refused-375')
    await refused.getByRole('button', { name: '重试' }).click()
    await page.locator('.lx-card').nth(1).waitFor()
    expect(await lines(page).count()).toBe(4)
    expect(await lines(page).nth(2).innerText()).toContain('身份证丢了怎么补办')
    expect(await page.locator('[role=alert]').count()).toBe(0)
    await context.close()
  })

  it('is not lost by a reload', async () => {
    const { page, context } = await openWithFault(tooFast)
    await write(page, '身份证丢了怎么补办')
    await page.locator('.lx-log [role=alert]').waitFor()
    await page.reload()
    await page.locator('.lx-card').waitFor()
    expect(await lines(page).count()).toBe(2)
    await context.close()
  })

  it('by a proxy with a page of its own is explained and can be sent again', async () => {
    for (const status of [502, 200]) {
      const { page, context } = await openWithFault((route) =>
        status === 502 ? badGateway(route) : route.fulfill({ status, contentType: 'text/html', body: '<p>登录</p>' }),
      )
      await write(page, '身份证丢了怎么补办')
      const alert = page.locator('[role=alert]')
      await alert.waitFor()
      expect(await alert.innerText()).toContain('服务暂时没有回应，请稍后重试。急事请拨打 12345')
      await alert.getByRole('button', { name: '重试' }).click()
      await page.locator('.lx-card').waitFor()
      expect(await page.locator('[role=alert]').count()).toBe(0)
      await context.close()
    }
  })
})

describe('the person button', () => {
  it('that met a fault says so and can be tried again', async () => {
    const { page, context } = await openPage(browser, { url: servers.one })
    await page.locator('[role=status]').waitFor({ state: 'attached' })
    const address = '**/handoffs?*'
    await page.route(address, badGateway)
    await page.locator('.lx-person').click()
    const alert = page.locator('[role=alert]')
    await alert.waitFor()
    await page.unroute(address)
    await alert.getByRole('button', { name: '重试' }).click()
    await page.locator('.lx-handoff').waitFor()
    expect(await alert.count()).toBe(0)
    await context.close()
  })

  it('and a question at the same time open one conversation', async () => {
    const { page, context } = await openPage(browser, { url: servers.one })
    await page.locator('[role=status]').waitFor({ state: 'attached' })
    let opened = 0
    await page.route('**/api/v1/conversations?*', async (route) => {
      opened++
      await new Promise((done) => setTimeout(done, 500))
      await route.continue()
    })
    await page.locator('.lx-person').click()
    await write(page, '护照怎么办理')
    await page.locator('.lx-handoff').waitFor()
    await page.locator('.lx-log > li.lx-citizen .lx-time').waitFor()
    expect(opened).toBe(1)
    await context.close()
  })
})

describe('a connection that is cut once', () => {
  it.each([
    ['before the question came', (route: Route) => route.abort('connectionreset')],
    ['after it was stored', (route: Route) => route.fetch().then(() => route.abort('connectionreset'))],
  ])('%s leaves no banner behind', async (_name, cut) => {
    const { page, context } = await openWithFault(async (route) => {
      await new Promise((done) => setTimeout(done, 1000))
      await cut(route)
    })
    await write(page, '身份证丢了怎么补办')
    await page.locator('.lx-card').waitFor()
    await page.getByText(offline).waitFor({ state: 'detached' })
    await page.waitForTimeout(3500)
    expect(await page.getByText(offline).count()).toBe(0)
    expect(await lines(page).count()).toBe(2)
    await context.close()
  })
})

describe('a proxy that holds the stream back', () => {
  it("does not keep an agent's words from the citizen, and the stream is used again when it works", async () => {
    const proxy = await startHoldingProxy(servers.one)
    const { page, context } = await openPage(browser, { url: proxy.address })
    await page.locator('[role=status]').waitFor({ state: 'attached' })
    await askAndWait(page, '身份证丢了怎么补办')
    await page.locator('.lx-person').click()
    await page.locator('.lx-handoff').waitFor()
    const agent = await signInAgent(servers.two)
    const id = await claimShown(page, agent)
    await agent.say(id, '您好，请讲。')
    await lines(page).filter({ hasText: '您好，请讲。' }).waitFor()
    await page.locator('.lx-state-claimed').waitFor()
    expect(await page.getByText(offline).count()).toBe(0)

    proxy.release()
    await page.waitForResponse((response) => /\/stream\?/.test(response.url()), { timeout: 40_000 })
    await page.waitForTimeout(4000)
    const reads: string[] = []
    page.on('request', (request) => {
      if (/\/messages\?/.test(request.url())) reads.push(request.url())
    })
    await agent.say(id, '请带身份证来。')
    await lines(page).filter({ hasText: '请带身份证来。' }).waitFor({ timeout: 2000 })
    await page.waitForTimeout(4000)
    expect(reads).toEqual([])
    expect(await lines(page).filter({ hasText: '您好，请讲。' }).count()).toBe(1)
    await context.close()
    await proxy.stop()
  })
})

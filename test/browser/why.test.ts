import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoSideScroll, expectNoViolations, launch, openPage, password, picture, startTwo } from './browser.ts'

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

const question = '身份证丢了怎么补办'

async function handOver(): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const post = async (path: string, body: object, more: Record<string, string> = {}) => {
    const init = { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) }
    const response = await fetch(`${servers.one}/api/v1${path}`, init)
    expect(response.status).toBe(201)
    return (await response.json()) as { conversationId: string; token: string }
  }
  const { conversationId, token } = await post('/conversations', {})
  const key = { Authorization: `Bearer ${token}` }
  await post(`/conversations/${conversationId}/messages`, { clientMessageId: 'a', text: question }, key)
  await post(`/conversations/${conversationId}/handoffs`, {}, key)
}

describe.each([
  ['zh-CN', 1280, '展开', '为什么这样回答', '结果相同', '关闭'],
  ['en', 375, 'Show', 'Why this answer', 'decides the same', 'Close'],
])('why this answer, in %s at %i px', (locale, width, show, why, same, close) => {
  it('is told in a dialog that opens from the answer and gives the focus back', async () => {
    await handOver()
    const { page, errors } = await openPage(browser, { url: `${servers.two}/desk`, width, locale })
    await page.locator('form input').nth(0).fill('admin')
    await page.locator('form input').nth(1).fill(password)
    await page.keyboard.press('Enter')
    // Over the list the same question is offered; the row opens it.
    await page.locator('li').filter({ hasText: question }).first().click()
    await page
      .getByRole('button', { name: new RegExp(`^${show} ·`) })
      .first()
      .click()
    const opener = page.getByRole('button', { name: why })
    await opener.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(same).waitFor()
    expect(await dialog.innerText()).toContain(question)
    for (const summary of await dialog.locator('summary').all()) await summary.click()
    expect(await dialog.locator('tbody tr').count()).toBeGreaterThan(10)
    await picture(page, `desk-why-${locale}-${width}`)
    await expectNoViolations(page)
    await expectNoSideScroll(page)
    await dialog.getByRole('button', { name: close }).last().click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

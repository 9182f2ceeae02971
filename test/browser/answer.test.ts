import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoSideScroll, expectNoViolations, launch, openPage, picture, startTwo } from './browser.ts'
import { askAndWait } from './talk.ts'

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

describe.each([
  ['zh-TW', '身份證丟了怎麼補辦？', '身份證', '由簡體中文自動轉換', '內容有誤', '謝謝您的評價'],
  ['en', 'How do I replace a lost ID card?', 'identity card', undefined, 'Incorrect', 'Thank you for telling us'],
])('an answer in %s on a phone', (locale, question, title, mark, wrong, thanks) => {
  it('says where its words come from, and takes the word that it is wrong', async () => {
    const { page, errors } = await openPage(browser, { url: servers.one, width: 375, locale })
    await askAndWait(page, question)
    const card = page.locator('.lx-card').last()
    expect(await card.getAttribute('lang')).toBe(locale)
    expect(await card.innerText()).toContain(title)
    expect(await card.locator('.lx-mark').allInnerTexts()).toEqual(mark ? [expect.stringContaining(mark)] : [])
    await picture(page, `answer-${locale}-375`)
    const rated = page.waitForResponse((response) => response.url().includes('/ratings'))
    const button = page.getByRole('button', { name: wrong })
    await button.focus()
    await page.keyboard.press('Enter')
    const response = await rated
    expect(response.status()).toBe(201)
    expect(response.request().postDataJSON()).toMatchObject({ isWrong: true, isSolved: false })
    await page.getByText(thanks).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(thanks)
    await expectNoViolations(page)
    await expectNoSideScroll(page)
    expect(errors).toEqual([])
  })
})

it('a link with a question writes it and leaves the sending to the citizen', async () => {
  const url = `${servers.one}/ask?q=${encodeURIComponent('身份证丢了怎么补办')}`
  const { page, errors } = await openPage(browser, { url, width: 375, locale: 'zh-CN' })
  await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  expect(await page.locator('textarea').inputValue()).toBe('身份证丢了怎么补办')
  expect(await page.locator('.lx-log > li.lx-citizen').count()).toBe(0)
  await page.locator('textarea').press('Enter')
  await page.locator('.lx-card').waitFor()
  await page.reload()
  await page.locator('.lx-card').waitFor()
  expect(await page.locator('textarea').inputValue()).toBe('')
  expect(errors).toEqual([])
})

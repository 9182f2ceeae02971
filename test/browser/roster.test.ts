import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectNoSideScroll, expectNoViolations, launch, picture, startTwo } from './browser.ts'
import { addPeople, chooseByKeys, openDesk, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [
    { username: 'du', name: '杜督办', departmentId: 'tax', roles: ['supervisor', 'agent'] },
    { username: 'an', name: '王安', departmentId: 'tax' },
    { username: 'bo', name: '李博', departmentId: 'tax' },
  ])
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

const dialog = (page: Page) => page.getByRole('dialog')

/** Presses Tab until the field of this name has the focus. */
async function tabToField(page: Page, id: string): Promise<void> {
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return
  }
  throw new Error(`Tab does not reach ${id}`)
}

/** Puts somebody on the line on a day, with the keyboard alone. */
async function addShift(
  page: Page,
  { who, role, day, times }: { who: string; role: string; day: string; times: [string, string] },
) {
  await tabTo(page, /^排一班$/)
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
  await chooseByKeys(page, who)
  await page.keyboard.press('Tab')
  await chooseByKeys(page, role)
  for (const [field, text] of [
    ['day', day],
    ['from', times[0]],
    ['to', times[1]],
  ] as const) {
    await tabToField(page, field)
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
}

describe('the roster', () => {
  it('is planned with the keyboard, says what is empty, takes a file, and is swapped by the two concerned', async () => {
    const keeper = await openDesk(browser, { server: servers.one, username: 'du' })
    const { page } = keeper
    await tabTo(page, /^值班表$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '这一周缺人' }).waitFor()
    await addShift(page, { who: '王安', role: 'A岗', day: '2026-11-26', times: ['09:00', '17:30'] })
    await page.getByRole('button', { name: /^取消这一班 A岗 王安 09:00–17:30/ }).waitFor()
    const gapsOfThursday = () =>
      page.locator('section[aria-labelledby=roster-gaps] li', { hasText: '2026年11月26日' }).allInnerTexts()
    await expect
      .poll(async () => (await gapsOfThursday()).map((text) => text.slice(12, 28).trim()))
      .toEqual(['09:00–12:00 缺B岗', '13:30–17:30 缺B岗'])
    await expectNoViolations(page)
    await picture(page, 'roster-1280')

    const { serviceNumber } = (
      await (
        await page.request.get(`${servers.one}/api/v1/desk/roster?lineId=tax-chat&from=2026-11-26&to=2026-11-26`)
      ).json()
    ).roster.people.find(({ name }: { name: string }) => name === '李博')
    const file = join(tmpdir(), `roster-${process.pid}.csv`)
    await writeFile(file, `线路,工号,岗位,日期,开始,结束\r\ntax-chat,${serviceNumber},B,2026/11/26,9:00,25:00\r\n`)
    await page.getByRole('button', { name: '导入表格' }).click()
    await dialog(page).locator('input[type=file]').setInputFiles(file)
    await dialog(page).getByText('时间“25:00”不对').waitFor()
    expect(await dialog(page).getByRole('button', { name: '导入', exact: true }).count()).toBe(0)
    await expectNoViolations(page)
    await picture(page, 'roster-import-1280')
    await writeFile(file, `线路,工号,岗位,日期,开始,结束\r\ntax-chat,${serviceNumber},B,2026/11/26,9:00,17:30\r\n`)
    await dialog(page).locator('input[type=file]').setInputFiles(file)
    await dialog(page).getByText('新增 1 班').waitFor()
    await dialog(page).getByRole('button', { name: '导入', exact: true }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await expect.poll(gapsOfThursday).toEqual([])

    const anna = await openDesk(browser, { server: servers.two, username: 'an', width: 375, height: 740 })
    await anna.page.goto(`${servers.two}/desk/roster`)
    await anna.page.getByRole('button', { name: /^换班 A岗 王安/ }).click()
    await dialog(anna.page).locator('select').first().focus()
    await chooseByKeys(anna.page, '杜督办')
    await expectNoViolations(anna.page)
    await anna.page.getByRole('button', { name: '申请换班' }).click()
    await dialog(anna.page).waitFor({ state: 'detached' })
    await anna.page.getByText('王安请杜督办接').waitFor()
    await expectNoSideScroll(anna.page)
    await expectNoViolations(anna.page)
    await picture(anna.page, 'roster-375')
    await page.reload()
    await page.getByRole('button', { name: '同意', exact: true }).click()
    await page.getByRole('button', { name: /^取消这一班 A岗 杜督办/ }).waitFor()

    await anna.page.getByRole('button', { name: '请假' }).click()
    await anna.page.getByText('写明时间、原因和代班人').waitFor()
    await expectNoViolations(anna.page)
    await picture(anna.page, 'roster-absence-375')
    await anna.page.getByRole('button', { name: '取消', exact: true }).click()
    await anna.page.getByRole('button', { name: '生成地址' }).click()
    const address = await anna.page.getByLabel('日历地址').inputValue()
    expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR')
    expect([...keeper.errors, ...anna.errors]).toEqual([])
  }, 120_000)
})

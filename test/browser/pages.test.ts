import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Citizen } from '../world/citizen.ts'
import { expectNoSideScroll, expectNoViolations, launch, password, picture, startTwo } from './browser.ts'
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
    await picture(page, 'misses-offer-1280')
    // Declined, it goes on to nobody: the miss stands in the ledger, and its number leads to the handoff.
    await page.keyboard.press('u')
    await page.locator('fieldset button:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-offers] article').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page-title')
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
    // The way back through the login page leads to the same page, narrowed as it was.
    await page.goto(`${servers.one}/desk/misses?from=2026-11-24&reason=all_busy`)
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL(/\/login\?.*page=misses/)
    await page.locator('form input').nth(0).fill('guan')
    await page.locator('form input').nth(1).fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/misses\?from=2026-11-24&reason=all_busy$/)
    await title(page).waitFor()
    await page.context().close()

    const agent = await openDesk(browser, { server: servers.one, username: 'an' })
    expect(await agent.page.getByRole('link', { name: '漏接' }).count()).toBe(0)
    await agent.page.goto(`${servers.one}/desk/misses`)
    await agent.page.getByText('您的账号不能使用这个页面').waitFor()
    expect([...errors, ...agent.errors]).toEqual([])
    await agent.page.context().close()
  }, 60_000)
})

/** As a notice might read: weekends that are not named are off as well. */
const year2027 = [
  ...['01-01', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '04-05', '05-01', '05-02', '05-03'],
  ...['05-04', '05-05', '06-09', '09-15', '10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
].map((day) => `2027-${day},off`)

/** Goes to a page and waits until it shows what it is about. */
async function visit(page: Page, name: string): Promise<void> {
  await page.goto(`${servers.one}/desk/${name}`)
  await title(page).waitFor()
  await page.locator('#page :is(article, table, form)').first().waitFor()
}

const dialog = (page: Page) => page.getByRole('dialog')
const said = (page: Page) => page.locator('[data-announcer]')

describe('an administrator', () => {
  it('changes the hours of a line, closes it and opens it again, and everybody sees it', async () => {
    const { page, errors } = await openDesk(browser, { server: servers.one, username: 'guan' })
    await visit(page, 'lines')
    await page.getByRole('button', { name: '修改 税务局在线咨询' }).click()
    await dialog(page).getByLabel('工作日 1 结束').fill('08:00')
    await dialog(page).getByRole('button', { name: '保存' }).click()
    await dialog(page).getByRole('alert').waitFor()
    expect(await dialog(page).getByRole('alert').innerText()).toContain('09:00-12:00')
    await expectNoViolations(page)
    await dialog(page).getByLabel('工作日 1 结束').fill('11:30')
    await dialog(page).getByRole('button', { name: '保存' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    const card = page.getByRole('article', { name: '税务局在线咨询' })
    await expect.poll(() => card.innerText()).toContain('09:00–11:30，13:30–17:30')
    await page.getByRole('button', { name: '停止接待 税务局在线咨询' }).click()
    await dialog(page).getByLabel('第一天').fill('2026-12-01')
    await page.keyboard.press('Enter')
    await dialog(page).getByLabel('原因（会公布）').fill('搬迁')
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await expect.poll(() => card.innerText()).toContain('2026年12月1日：搬迁')
    await picture(page, 'lines-1280')
    expect(await (await fetch(`${servers.two}/lines?locale=zh-CN`)).text()).toContain('09:00–11:30，13:30–17:30')
    await page.getByRole('button', { name: '恢复接待 2026年12月1日' }).click()
    await expect.poll(() => card.innerText()).not.toContain('搬迁')
    await page.getByRole('button', { name: '已核对无误 税务局在线咨询' }).click()
    await expect.poll(() => card.innerText()).not.toContain('还没有核对过')
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)

  it('uploads an official year: its mistakes, then what it moves, then it holds', async () => {
    const { page, errors } = await openDesk(browser, { server: servers.one, username: 'guan' })
    await visit(page, 'calendar')
    await page.getByText('2027 年还没有正式放假通知').waitFor()
    await page.locator('textarea').fill(['date,kind', ...year2027, '2027-13-01,off'].join('\n'))
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('依据'),
      expect.stringContaining('2027-13-01'),
    ])
    await expectNoViolations(page)
    await page.locator('input[type=file]').setInputFiles({
      name: '2027.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['date,kind', ...year2027].join('\n')),
    })
    await page.getByLabel('依据（通知名称和文号').fill('国务院办公厅关于2027年部分节假日安排的通知')
    await page.getByRole('button', { name: '检查' }).click()
    await page.getByRole('heading', { name: '2027 年检查通过' }).waitFor()
    await picture(page, 'calendar-preview-1280')
    await page.getByRole('button', { name: '启用 2027 年' }).click()
    await expect.poll(() => said(page).innerText()).toContain('2027 年已启用')
    await expect.poll(() => page.getByText('2027 年还没有正式放假通知').count()).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)

  it('adds a webhook whose secret is shown once, and a person; sets the own address', async () => {
    const { page, errors } = await openDesk(browser, { server: servers.one, username: 'guan', width: 375, height: 740 })
    await visit(page, 'notices')
    await page.getByRole('button', { name: '添加地址' }).click()
    await dialog(page).getByLabel('地址', { exact: true }).fill('https://hooks.example.gov.cn/lianxin')
    await dialog(page).getByLabel('已办结').check()
    await expectNoViolations(page)
    await dialog(page).getByRole('button', { name: '添加', exact: true }).click()
    expect(await page.locator('[data-secret]').innerText()).toMatch(/^whsec_/)
    await dialog(page).getByRole('button', { name: '已保存好' }).click()
    await page.getByRole('button', { name: /^停用 https/ }).click()
    await page.keyboard.press('Enter')
    await expect.poll(() => said(page).innerText()).toContain('已停用')
    await page.getByText('还没有网络回调', { exact: true }).waitFor()

    await visit(page, 'staff')
    await page.getByRole('button', { name: '添加人员' }).click()
    await dialog(page).getByLabel('姓名').fill('李新')
    await dialog(page).getByLabel('登录名').fill('an')
    await dialog(page).locator('input[type=password]').fill('eight characters')
    await dialog(page).getByLabel('部门').selectOption('tax')
    await dialog(page).getByRole('button', { name: '添加人员' }).click()
    await dialog(page).getByText('请换一个登录名').waitFor()
    await expectNoViolations(page)
    await dialog(page).getByLabel('登录名').fill('li.xin')
    await dialog(page).getByRole('button', { name: '添加人员' }).click()
    await page.getByText('li.xin').waitFor()

    await page.getByRole('button', { name: '设置' }).click()
    await dialog(page).getByLabel('我的通知邮箱').fill('guan@city.example')
    await dialog(page).getByRole('button', { name: '保存邮箱' }).click()
    await expect.poll(() => said(page).innerText()).toContain('通知邮箱已保存')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('#page').innerText()).toContain('guan@city.example')
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)
})

describe.each([
  ['en', 375],
  ['zh-TW', 1280],
] as const)('every page in %s at %i px', (locale, width) => {
  it('has no violation and never scrolls sideways', async () => {
    const { page, errors } = await openDesk(browser, { server: servers.one, username: 'guan', width, locale })
    for (const name of ['lines', 'calendar', 'notices', 'misses', 'staff']) {
      await visit(page, name)
      await expectNoViolations(page)
      await expectNoSideScroll(page)
      await picture(page, `${name}-${locale}-${width}`)
    }
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)
})

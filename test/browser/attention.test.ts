import { sql } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ViewingView } from '../../src/domain/deskContract.ts'
import { openPostgres } from '../../src/storage/openPostgres.ts'
import { expectNoSideScroll, expectNoViolations, launch, picture, startTwo } from './browser.ts'
import { addPeople, openClaimed, openDesk, signInAs, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [
    { username: 'ban', name: '王办', departmentId: 'government-office' },
    { username: 'tong', name: '李同', departmentId: 'government-office' },
    { username: 'shui', name: '张税', departmentId: 'tax' },
  ])
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

const dialog = (page: Page) => page.getByRole('dialog')
const bar = (page: Page) => page.locator('[data-undo=offered]')
const said = (page: Page) => page.locator('[data-announcer]')

const look = async (page: Page, name: string) => {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectNoSideScroll(page)
    await expectNoViolations(page)
    await picture(page, `${name}-${width}`)
  }
}

async function holdReplies(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置' }).click()
  await dialog(page).getByRole('switch', { name: '回复延迟 5 秒发送' }).click()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

describe('attention at the desk', () => {
  it('shows who looks and who replies at another instance, asks once before two reply, and undoes what was just done', async () => {
    const ban = await signInAs(servers.one, 'ban')
    const tong = await signInAs(servers.one, 'tong')
    const { citizen, id } = await openClaimed(servers.one, ban)
    const place = `?view=all&handoff=${id}`
    const { page, errors } = await openDesk(browser, { server: servers.two, username: 'ban', place })
    await page.locator('#reply').waitFor()
    await tong.call(`/handoffs/${id}/viewing`, { state: 'viewing' })
    await page.locator('[data-viewers]').getByText('李同 正在查看').waitFor()
    await page.locator('[data-rows]').getByText('李同 正在查看').waitFor({ state: 'attached' })
    await tong.call(`/handoffs/${id}/viewing`, { state: 'replying' })
    await page.locator('[data-viewers]').getByText('李同 正在回复').waitFor()
    await look(page, 'desk-replying')

    await holdReplies(page)
    await page.locator('#reply').focus()
    await page.keyboard.type('请带身份证。')
    const others = async () => (await tong.call<{ viewings: ViewingView[] }>('/viewings')).body.viewings
    await expect.poll(others).toMatchObject([{ state: 'replying', staff: { name: '王办' } }])
    await tong.call(`/handoffs/${id}/viewing`, { state: 'replying' })
    await page.keyboard.press('Control+Enter')
    await page.getByText('再按一次').waitFor()
    expect(await page.locator('[data-delivery]').count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-delivery=held]').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('[data-delivery]').waitFor({ state: 'detached' })
    expect(await page.locator('#reply').inputValue()).toBe('请带身份证。')
    expect((await citizen.messages()).some(({ text }) => text === '请带身份证。')).toBe(false)

    // Sent again it is not asked again; an empty field sends at once what is held.
    await page.locator('#reply').focus()
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-delivery=held]').waitFor()
    await expect.poll(() => said(page).innerText()).toContain('5 秒内可以撤销')
    await look(page, 'desk-held')
    await page.locator('#reply').focus()
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-delivery]').waitFor({ state: 'detached' })
    expect((await citizen.messages()).at(-1)?.text).toBe('请带身份证。')

    // Whoever closes the page has not undone it.
    await page.keyboard.type('还要一张照片。')
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-delivery=held]').waitFor()
    await page.goto('about:blank')
    await expect.poll(async () => (await citizen.messages()).at(-1)?.text).toBe('还要一张照片。')
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)

  it('marks unread, sorts by an order in the address, takes the next, resolves and takes that back, by keyboard only', async () => {
    const ban = await signInAs(servers.one, 'ban')
    const { id } = await openClaimed(servers.one, ban)
    const place = `?view=mine&handoff=${id}`
    const { page, errors } = await openDesk(browser, { server: servers.two, username: 'ban', place })
    await page.locator('#thread-title').focus()
    await page.keyboard.press('m')
    await bar(page).getByText('已标为未读').waitFor()
    await expect.poll(() => page.title()).toMatch(/^\(1\)/)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.title()).not.toMatch(/^\(/)

    await page.locator('#sort').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('waited')
    await page.locator('[data-rows] a').first().waitFor()

    await page.locator('#thread-title').focus()
    await page.keyboard.press('e')
    await dialog(page).locator('textarea:focus').waitFor()
    await page.keyboard.type('已告知材料。')
    await tabTo(page, /^办\s?结$/)
    await page.keyboard.press('Enter')
    await bar(page).getByText('即将办结').waitFor()
    await page.keyboard.press('Control+z')
    await dialog(page).locator('textarea:focus').waitFor()
    expect(await dialog(page).locator('textarea').inputValue()).toBe('已告知材料。')
    expect((await ban.read(id)).state).toBe('claimed')
    await tabTo(page, /^办\s?结$/)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await ban.read(id)).state, { timeout: 15_000 }).toBe('resolved')

    await page.locator('#thread-title').focus()
    await page.keyboard.press('q')
    await expect.poll(() => said(page).innerText()).toContain('没有等待领取的')
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)

  it('writes a note, a canned reply and a snooze from the palette, by keyboard only', async () => {
    const ban = await signInAs(servers.one, 'ban')
    const words = { scope: 'personal', locale: 'zh-CN', title: '带证件', text: '请携带身份证原件，受理编号 {number}。' }
    expect((await ban.call('/canned-replies', words)).status).toBe(201)
    const { citizen, id, number } = await openClaimed(servers.one, ban)
    const place = `?view=mine&handoff=${id}`
    const { page, errors } = await openDesk(browser, { server: servers.two, username: 'ban', place })
    await page.locator('#reply').waitFor()
    await page.keyboard.press('n')
    await page.locator('#note:focus').waitFor()
    await page.keyboard.type('已电话核实户籍。')
    await look(page, 'desk-note')
    await page.locator('#note').focus()
    await page.keyboard.press('Control+Enter')
    await page.locator('#thread li').getByText('已电话核实户籍。').waitFor()

    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await dialog(page).locator('input:focus').waitFor()
    await page.keyboard.type('带证件')
    await dialog(page).getByRole('option', { name: '带证件' }).first().waitFor()
    await look(page, 'desk-canned')
    await dialog(page).locator('input').focus()
    await page.keyboard.press('Enter')
    const filled = `请携带身份证原件，受理编号 ${number}。`
    await expect.poll(() => page.locator('#reply').inputValue()).toBe(filled)
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await citizen.messages()).at(-1)?.text, { timeout: 15_000 }).toBe(filled)
    expect((await citizen.messages()).some(({ text }) => text.includes('核实户籍'))).toBe(false)

    await page.keyboard.press('Control+k')
    await dialog(page).locator('input:focus').waitFor()
    await page.keyboard.type('稍后处理')
    await look(page, 'desk-palette')
    await dialog(page).locator('input').focus()
    await page.keyboard.press('Enter')
    await dialog(page).locator('input[type=radio]').first().waitFor()
    await tabTo(page, '放到稍后')
    await page.keyboard.press('Enter')
    await bar(page).getByText('已放到稍后').waitFor()
    expect((await ban.read(id)).snoozedUntil).toBeDefined()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await ban.read(id)).snoozedUntil).toBeUndefined()

    // Whoever signs out has not undone it either.
    await holdReplies(page)
    await page.locator('#reply').focus()
    await page.keyboard.type('办好后会通知您。')
    await page.keyboard.press('Control+Enter')
    await page.locator('[data-delivery=held]').waitFor()
    await page.getByRole('button', { name: '退出登录' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('已退出登录').waitFor()
    expect((await citizen.messages()).at(-1)?.text).toBe('办好后会通知您。')
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)

  it('gives a department its part of the work with its due time, and takes the result', async () => {
    const ban = await signInAs(servers.one, 'ban')
    const { id } = await openClaimed(servers.one, ban)
    const dueAt = new Date('2026-11-25T02:00:00Z').toISOString()
    await ban.call(`/handoffs/${id}/parts`, { departmentId: 'tax', task: '核对契税是否缴清', dueAt })
    const { page, errors } = await openDesk(browser, { server: servers.two, username: 'shui', place: '?view=pending' })
    await page.locator('[data-rows]').getByText('核对契税是否缴清').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('#thread-title:focus').waitFor()
    await page.getByText('请 税务局 协办').first().waitFor()
    await look(page, 'desk-part')
    await page.locator('#thread-title').focus()
    await page.keyboard.press('o')
    await dialog(page).locator('textarea:focus').waitFor()
    await page.keyboard.type('契税已缴清。')
    await tabTo(page, /^完\s?成$/)
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    expect((await ban.read(id)).parts).toMatchObject([{ result: '契税已缴清。' }])
    expect(errors).toEqual([])
    await page.context().close()
  }, 90_000)

  it('warns two minutes before the session ends; one key stays, and a draft outlives the login', async () => {
    const { page, errors } = await openDesk(browser, { server: servers.two, username: 'tong' })
    const { db, close } = openPostgres(servers.url, { connections: 1 })
    await db.execute(sql`update auth_sessions set expires_at = now() + interval '121 seconds'`)
    await page.reload()
    await dialog(page).getByText('登录即将到期').waitFor()
    await look(page, 'desk-session')
    await dialog(page).locator('button:focus').waitFor()
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await expect.poll(() => said(page).innerText()).toContain('登录已延长')
    const tong = await signInAs(servers.one, 'tong')
    const { id } = await openClaimed(servers.one, tong)
    await page.goto(`${servers.two}/desk?view=mine&handoff=${id}`)
    await page.locator('#reply').fill('写了一半')
    await db.execute(sql`delete from auth_sessions`)
    await page.locator('form input').first().waitFor()
    await page.getByText('没有发出的草稿还在').waitFor()
    await page.locator('form input').nth(0).fill('tong')
    await page.locator('form input').nth(1).fill('a password of the tests')
    await page.keyboard.press('Enter')
    await page.locator('#reply').waitFor()
    expect(await page.locator('#reply').inputValue()).toBe('写了一半')
    await close()
    expect(errors).toEqual([])
    await page.context().close()
  }, 120_000)
})

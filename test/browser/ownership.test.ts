import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer, offer } from '../world/handoffs.ts'
import { expectNoSideScroll, expectNoViolations, launch, picture, startTwo } from './browser.ts'
import { addPeople, chooseByKeys, openClaimed, openDesk, signInAs, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  servers = await startTwo()
  await addPeople(servers.url, [
    { username: 'ban', name: '王办', departmentId: 'government-office' },
    { username: 'shui', name: '李税', departmentId: 'tax' },
    { username: 'fang', name: '陈房', departmentId: 'housing' },
    { username: 'du', name: '周督', departmentId: 'government-office', roles: ['supervisor'] },
  ])
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await servers?.stop()
})

const dialog = (page: Page) => page.getByRole('dialog')

/** Types into the field that has the focus and sends the dialog by keyboard. */
async function sendDialog(page: Page, words: string, submit: string): Promise<void> {
  await page.keyboard.type(words)
  await page.keyboard.press('Tab')
  await tabTo(page, submit)
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
}

/** Opens the first line of what waits for the person's decision. */
async function openPending(page: Page): Promise<void> {
  await tabTo(page, /^待我处理/)
  await page.keyboard.press('Enter')
  await page.locator('[data-rows] a').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('#thread-title').waitFor()
}

const press = async (page: Page, key: string) => {
  await page.locator('#thread-title').focus()
  await page.keyboard.press(key)
  await dialog(page).locator(':focus').waitFor()
}

describe('a handoff that nobody wants, by keyboard only', () => {
  it('is offered, declined, offered again, ruled; its limit is asked for and decided; its clock stands', async () => {
    const desk = await signInAs(servers.one, 'ban')
    const { id } = await openClaimed(servers.one, desk)
    const { page: office, errors } = await openDesk(browser, {
      server: servers.one,
      username: 'ban',
      place: `?view=mine&handoff=${id}`,
    })
    await office.getByRole('button', { name: '转办' }).waitFor()

    await press(office, 'h')
    await tabTo(office, /^转\s?办$/)
    await office.keyboard.press('Enter')
    await office.getByText('请选择部门').waitFor()
    // The first field with an error has the focus.
    expect(await office.evaluate(() => document.activeElement?.id)).toContain('departmentId')
    await picture(office, 'desk-transfer-errors-1280')
    await chooseByKeys(office, '税务局')
    await office.keyboard.press('Tab')
    await chooseByKeys(office, '不属于本部门职责')
    await office.keyboard.press('Tab')
    await office.keyboard.type('群众问的是契税，已核对过材料。')
    await office.keyboard.press('Tab')
    await sendDialog(office, '三定方案第四条', '转办')
    await office.getByText('已请税务局接办').waitFor()
    await picture(office, 'desk-transfer-offered-1280')

    const { page: tax } = await openDesk(browser, { server: servers.two, username: 'shui' })
    await tax.locator('[data-view=pending][data-some]').waitFor()
    expect(await tax.title()).toContain('(1)')
    expect(await tax.locator('link[rel=icon]').getAttribute('href')).toContain('circle')
    await openPending(tax)
    await tax.getByText('请你们接办').waitFor()
    await picture(tax, 'desk-transfer-asked-1280')
    await press(tax, 'b')
    await sendDialog(tax, '契税由不动产登记时办理', '不接收')
    await tax.getByText('没有等您处理的事').waitFor()
    await office.getByText('已请税务局接办').waitFor({ state: 'detached' })

    const fang = await signInAs(servers.two, 'fang')
    await offer(desk, { id, to: 'housing' })
    await answer(fang, { id, how: 'decline' })
    await office.getByText('未能商定，等督办定责').waitFor()

    const { page: supervisor } = await openDesk(browser, { server: servers.two, username: 'du' })
    await openPending(supervisor)
    await press(supervisor, 'g')
    await supervisor.getByText('契税由不动产登记时办理').last().waitFor()
    await picture(supervisor, 'desk-ruling-1280')
    await chooseByKeys(supervisor, '12345')
    await supervisor.keyboard.press('Tab')
    await sendDialog(supervisor, '首接负责', '定责')
    await office.getByText('督办已定责').first().waitFor()
    expect(await office.getByRole('button', { name: '转办' }).count()).toBe(0)

    await press(office, 'x')
    await office.keyboard.type('1')
    await office.keyboard.press('Tab')
    await sendDialog(office, '要等住建部门回函', '提交申请')
    await supervisor.getByText('申请延长 1 天').waitFor()
    await picture(supervisor, 'desk-extension-1280')
    await press(supervisor, 'f')
    await sendDialog(supervisor, '材料已经齐了', '不批准')
    await office.getByText('材料已经齐了').waitFor()
    await press(office, 'x')
    await office.keyboard.type('1')
    await office.keyboard.press('Tab')
    await sendDialog(office, '回函要到周五', '提交申请')
    await supervisor.getByRole('button', { name: '批准延期' }).waitFor()
    await press(supervisor, 'x')
    await sendDialog(supervisor, '同意', '批准延期')
    await office.getByText('已批准延期').first().waitFor()

    await press(office, 'w')
    await sendDialog(office, '请补充房产证照片', '暂停计时')
    await office.getByText('计时已暂停，等群众回复').waitFor()
    await press(office, 'c')
    await chooseByKeys(office, '求助')
    await tabTo(office, /^保\s?存$/)
    await office.keyboard.press('Enter')
    await dialog(office).waitFor({ state: 'detached' })
    await picture(office, 'desk-paused-1280')
    expect((await desk.read(id)).category).toBe('help')
    expect(errors).toEqual([])
    for (const page of [office, tax, supervisor]) await page.context().close()
  }, 200_000)
})

describe.each(['zh-CN', 'en'])('dialogs of ownership in %s', (locale) => {
  it.each([1280, 375])(
    'at %i px have no violation and never scroll sideways',
    async (width) => {
      const desk = await signInAs(servers.one, 'ban')
      const tax = await signInAs(servers.one, 'shui')
      const fang = await signInAs(servers.one, 'fang')
      const [plain, offered, disputed] = await Promise.all([
        openClaimed(servers.one, desk),
        openClaimed(servers.one, desk),
        openClaimed(servers.one, desk),
      ])
      const due = new Date('2026-11-25T02:00:00Z').toISOString()
      await desk.call(`/handoffs/${plain.id}/promises`, { text: '明天上午答复您。', dueAt: due })
      await desk.call(`/handoffs/${plain.id}/extensions`, { days: 1, reason: '要等回函' })
      await offer(desk, { id: offered.id, to: 'tax' })
      for (const other of [tax, fang]) {
        await offer(desk, { id: disputed.id, to: other.staff.departmentId })
        await answer(other, { id: disputed.id, how: 'decline' })
      }
      const look = async (username: string, { id, view, keys }: { id: string; view: string; keys: string[] }) => {
        const { page } = await openDesk(browser, {
          server: servers.two,
          username,
          width,
          locale,
          place: `?view=${view}`,
        })
        await page.locator('[data-rows] a').first().waitFor()
        await expectNoSideScroll(page)
        await expectNoViolations(page)
        await picture(page, `desk-list-${view}-${username}-${locale}-${width}`)
        await page.goto(`${servers.two}/desk?view=${view}&handoff=${id}`)
        await page.locator('#thread-title').waitFor()
        await expectNoSideScroll(page)
        await expectNoViolations(page)
        await picture(page, `desk-thread-${view}-${username}-${locale}-${width}`)
        for (const key of keys) {
          await press(page, key)
          await expectNoSideScroll(page)
          await expectNoViolations(page)
          await picture(page, `desk-dialog-${key}-${username}-${locale}-${width}`)
          await page.keyboard.press('Escape')
          await dialog(page).waitFor({ state: 'detached' })
        }
        await page.context().close()
      }
      await look('ban', { id: plain.id, view: 'promises', keys: ['h', 'w', 'c'] })
      await look('shui', { id: offered.id, view: 'pending', keys: ['y', 'b'] })
      await look('du', { id: disputed.id, view: 'pending', keys: ['g'] })
      await look('du', { id: plain.id, view: 'pending', keys: ['x', 'f'] })
      const { id } = await openClaimed(servers.one, desk)
      await look('ban', { id, view: 'mine', keys: ['x'] })
    },
    300_000,
  )
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MissView } from '../../src/domain/clockContract.ts'
import type { DutyRole } from '../../src/domain/duty.ts'
import type { RosterLine } from '../../src/domain/rosterContract.ts'
import type { Desk } from '../world/desk.ts'
import { answer, offer } from '../world/handoffs.ts'
import { tuesdayMorning } from '../world/time.ts'
import { expectNoSideScroll, expectNoViolations, launch, openPage, picture, startTwo } from './browser.ts'
import { addPeople, chooseByKeys, openDesk, signInAs, tabTo } from './people.ts'

let browser: Browser
let servers: Awaited<ReturnType<typeof startTwo>>
beforeAll(async () => {
  // Time for a look at the offer before it is missed.
  servers = await startTwo({ OFFER_SECONDS: '40' })
  await addPeople(servers.url, [
    { username: 'an', name: '王安', departmentId: 'government-office' },
    { username: 'bei', name: '李北', departmentId: 'government-office' },
    { username: 'shui', name: '张税', departmentId: 'tax' },
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
const card = (page: Page) => page.locator('[data-offers] article')

/** A picture of what the desk shows, at a desk and on a phone, in which nothing is wrong. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await picture(page, `chain-${name}-${width}`)
    await expectNoSideScroll(page)
    await expectNoViolations(page)
  }
}

/** Presses a key of the desk; a field is left first. */
async function hit(page: Page, key: string): Promise<void> {
  const isInField = await page.evaluate(() => document.activeElement?.matches('input, textarea, select') ?? false)
  if (isInField) await page.keyboard.press('Escape')
  await page.keyboard.press(key)
}

async function openDialog(page: Page, key: string): Promise<void> {
  await hit(page, key)
  await dialog(page).locator(':focus').waitFor()
}

/** Types into the field that has the focus and sends the dialog. */
async function sendDialog(page: Page, words: string, submit: string | RegExp): Promise<void> {
  await page.keyboard.type(words)
  await page.keyboard.press('Tab')
  await tabTo(page, submit)
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
}

/** Opens the first line of what waits for the person. */
async function openPending(page: Page): Promise<void> {
  await tabTo(page, /^待我处理/)
  await page.keyboard.press('Enter')
  await page.locator('[data-rows] a').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('#thread-title:focus').waitFor()
}

async function putOnDuty(supervisor: Desk, staffId: string, role: DutyRole): Promise<void> {
  const { lines } = (await supervisor.call<{ lines: RosterLine[] }>('/roster/lines')).body
  const line = lines.find(({ departmentId, kind }) => departmentId === 'government-office' && kind === 'chat')
  const at = (hours: number) => new Date(tuesdayMorning.getTime() + hours * 3_600_000).toISOString()
  const shift = { lineId: line?.id, staffId, role, startsAt: at(-1), endsAt: at(6) }
  expect((await supervisor.call('/roster/shifts', shift)).status).toBe(201)
}

/** The citizen asks and wants a person, by keyboard. */
async function askForPerson(citizen: Page): Promise<void> {
  await citizen.locator('#lianxin-chat[data-locale] textarea').focus()
  await citizen.keyboard.type('身份证丢了怎么补办')
  await citizen.keyboard.press('Enter')
  await citizen.locator('.lx-card').first().waitFor()
  await citizen.keyboard.press('Tab')
  await tabTo(citizen, /^转人工/)
  await citizen.keyboard.press('Enter')
  await citizen.locator('.lx-handoff').waitFor()
}

describe('a handoff from 转人工 to the confirmed closing, by keyboard only', () => {
  it('misses the A-role, is picked up by the B-role, declined, ruled, extended, resolved and confirmed', async () => {
    const [an, bei, fang, du] = await Promise.all(
      ['an', 'bei', 'fang', 'du'].map((username) => signInAs(servers.one, username)),
    )
    if (!an || !bei || !fang || !du) throw new Error('nobody signed in')
    await putOnDuty(du, an.staff.id, 'A')
    await putOnDuty(du, bei.staff.id, 'B')
    const { page: first, errors } = await openDesk(browser, { server: servers.one, username: 'an' })
    const { page: second, errors: others } = await openDesk(browser, { server: servers.two, username: 'bei' })
    await expect.poll(async () => (await du.call('/presence', { state: 'away' })).status).toBe(200)
    await look(first, 'nobody-waits')

    const { page: citizen, errors: faults } = await openPage(browser, { url: servers.one })
    await askForPerson(citizen)
    await card(first).waitFor()
    expect(await card(second).count()).toBe(0)
    await look(first, 'offered-a-role')
    await card(first).waitFor({ state: 'detached', timeout: 60_000 })
    await first.context().close()

    await card(second).waitFor()
    await look(second, 'offered-b-role')
    await second.keyboard.press('t')
    await second.locator('#reply:focus').waitFor()
    const id = new URL(second.url()).searchParams.get('handoff') ?? ''
    await look(second, 'claimed')
    await second.locator('#reply').focus()
    await second.keyboard.type('您好，我来处理。')
    await second.keyboard.press('Control+Enter')
    await citizen.locator('.lx-log').getByText('您好，我来处理。').waitFor()

    await openDialog(second, 'h')
    await tabTo(second, /^转\s?办$/)
    await second.keyboard.press('Enter')
    await second.getByText('请选择部门').waitFor()
    // The first field with an error has the focus.
    expect(await second.evaluate(() => document.activeElement?.id)).toContain('departmentId')
    await look(second, 'transfer-errors')
    await chooseByKeys(second, '税务局')
    await second.keyboard.press('Tab')
    await chooseByKeys(second, '不属于本部门职责')
    await second.keyboard.press('Tab')
    await second.keyboard.type('群众问的是契税，已核对过材料。')
    await second.keyboard.press('Tab')
    await sendDialog(second, '三定方案第四条', '转办')
    await second.getByText('已请税务局接办').waitFor()
    await look(second, 'transfer-offered')

    const { page: tax } = await openDesk(browser, { server: servers.one, username: 'shui' })
    await tax.locator('[data-view=pending][data-some]').waitFor()
    expect(await tax.title()).toContain('(1)')
    expect(await tax.locator('link[rel=icon]').getAttribute('href')).toContain('circle')
    await openPending(tax)
    await tax.getByText('请你们接办').waitFor()
    await look(tax, 'transfer-asked')
    await openDialog(tax, 'b')
    await look(tax, 'decline')
    await dialog(tax).locator('textarea').focus()
    await sendDialog(tax, '契税由不动产登记时办理', '不接收')
    await tax.getByText('没有等您处理的事').waitFor()
    await look(tax, 'declined')
    await tax.context().close()

    await second.getByText('已请税务局接办').waitFor({ state: 'detached' })
    await look(second, 'came-back')
    await offer(bei, { id, to: 'housing' })
    await answer(fang, { id, how: 'decline' })
    await second.getByText('未能商定，等督办定责').waitFor()
    await look(second, 'disputed')

    const { page: supervisor } = await openDesk(browser, { server: servers.two, username: 'du' })
    await openPending(supervisor)
    await look(supervisor, 'to-rule')
    await openDialog(supervisor, 'g')
    await supervisor.getByText('契税由不动产登记时办理').last().waitFor()
    await look(supervisor, 'ruling')
    await dialog(supervisor).locator('select').focus()
    await chooseByKeys(supervisor, '12345')
    await supervisor.keyboard.press('Tab')
    await sendDialog(supervisor, '首接负责', '定责')
    await second.getByText('督办已定责').first().waitFor()
    expect(await second.getByRole('button', { name: '转办' }).count()).toBe(0)
    await look(second, 'ruled')

    await openDialog(second, 'x')
    await look(second, 'extension')
    await dialog(second).locator('input[id*=days], input:not([type=radio])').first().focus()
    await second.keyboard.type('1')
    await second.keyboard.press('Tab')
    await sendDialog(second, '要等住建部门回函', '提交申请')
    await supervisor.getByText('申请延长 1 天').waitFor()
    await look(supervisor, 'extension-asked')
    await openDialog(supervisor, 'x')
    await look(supervisor, 'extension-approval')
    await dialog(supervisor).locator('textarea').focus()
    await sendDialog(supervisor, '同意', '批准延期')
    await second.getByText('已批准延期').first().waitFor()
    await look(second, 'extended')

    await openDialog(second, 'e')
    await look(second, 'result')
    await dialog(second).locator('textarea').focus()
    await sendDialog(second, '已通知窗口，带户口簿即可补办。', /^办\s?结$/)
    await second.locator('[data-undo=offered]').waitFor()
    await picture(second, 'chain-can-be-undone-1280')
    await citizen.locator('.lx-state-resolved').waitFor()
    await second.locator('#thread').getByText('已办结').first().waitFor()
    await look(second, 'resolved')

    await citizen.locator('.lx-handoff').focus()
    await citizen.keyboard.press('Tab')
    await tabTo(citizen, '已经解决')
    await citizen.keyboard.press('Enter')
    await citizen.locator('.lx-state-closed').waitFor()
    await second.getByText('群众确认已解决').first().waitFor()
    await look(second, 'closed')

    const { timeline, owner, state, number, transfers } = await bei.read(id)
    expect([state, owner?.name, transfers.map((one) => one.state)]).toEqual(['closed', '李北', ['declined', 'ruled']])
    expect(timeline.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['claimed', 'first_reply', 'ruled', 'extended', 'resolved', 'closed_confirmed']),
    )
    const { misses } = (await du.call<{ misses: MissView[] }>('/misses')).body
    const missed = misses.filter((miss) => miss.number === number).map(({ staff, tier }) => [staff?.name, tier])
    expect(missed).toContainEqual(['王安', 'A'])
    expect([...errors, ...others, ...faults]).toEqual([])
    for (const page of [second, supervisor, citizen]) await page.context().close()
  }, 420_000)
})

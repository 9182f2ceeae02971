import type { Mount } from './panel.tsx'

/* The one script tag of a host page: draws the button, and loads the panel when it is first opened. */

const script = document.currentScript as HTMLScriptElement
const base = new URL(script.src).origin
const {
  locale = document.documentElement.lang || navigator.language,
  mode = '',
  department,
  phone = '12345',
} = script.dataset
const [lang, label, sorry, toPage, toPhone] = /^zh-(tw|hk|mo|hant)/i.test(locale)
  ? ['zh-TW', '智慧諮詢', '暫時無法開啟，請再按一次，也可以：', '開啟諮詢頁面', '撥打']
  : /^zh/i.test(locale)
    ? ['zh-CN', '智能咨询', '暂时无法打开，请再点一次，也可以：', '打开咨询页面', '拨打']
    : ['en', 'Ask for help', 'This could not be opened. Please try again, or:', 'Open the chat page', 'Call']

const host = document.createElement('lianxin-widget')
const root = host.attachShadow({ mode: 'open' })
const sheet = new CSSStyleSheet()
// The host page's own !important loses against one of the shadow root.
sheet.replaceSync(
  ':host{all:initial!important;direction:ltr!important;position:fixed!important;right:16px!important;bottom:16px!important;z-index:2147483000!important}:host([hidden]){display:none!important}#lx-open,#lx-sorry{font:600 max(16px,1rem)/1.4 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}#lx-open{min-height:56px;padding:0 20px;border:2px solid #fff;border-radius:28px;background:#12466b;color:#fff;cursor:pointer;box-shadow:0 2px 12px #14202e4d}#lx-open:hover{background:#0d3552}#lx-sorry{position:absolute;right:0;bottom:100%;box-sizing:border-box;width:max-content;max-width:min(320px,100vw - 32px);margin:0 0 12px;padding:12px 16px;border:2px solid #7a4a00;border-radius:8px;background:#fff3d9;color:#7a4a00}#lx-sorry a{display:block;padding:10px 0;color:#12466b}#lx-open:focus-visible,#lx-sorry :focus-visible{outline:3px solid #12466b;outline-offset:2px}#lx-open[hidden]{display:none}@media(forced-colors:active){#lx-open{border-color:ButtonText}}@media print{:host{display:none!important}}',
)
root.adoptedStyleSheets = [sheet]
const button = document.createElement('button')
button.type = 'button'
button.id = 'lx-open'
button.textContent = label
button.lang = lang
button.setAttribute('aria-expanded', 'false')
button.setAttribute('aria-haspopup', 'dialog')
root.append(button)

let frame: HTMLElement | undefined
let opening: Promise<void> | undefined
let apology: HTMLElement | undefined
let tries = 0
const small = matchMedia('(max-width: 480px)')

/** Longer than a panel takes on a slow network: after it the citizen gets another way. */
const patience = 20_000

/** On a phone the panel covers the page, so the page behind must not be reached. */
const shield = (isOpen: boolean) => {
  for (const sibling of document.body.children) {
    if (sibling !== host) (sibling as HTMLElement).inert = isOpen && small.matches
  }
  frame?.setAttribute('aria-modal', String(isOpen && small.matches))
}

const closePanel = () => {
  if (frame) frame.hidden = true
  button.hidden = false
  button.setAttribute('aria-expanded', 'false')
  shield(false)
  button.focus()
}

/** The panel is a module of its own, fetched when somebody first wants it. */
const loadPanel = () =>
  new Promise<Mount>((done, fail) => {
    const module = document.createElement('script')
    module.type = 'module'
    // Browsers remember that an address gave no module: another try needs another address.
    module.src = `${base}__PANEL__${tries++ ? `?${tries}` : ''}`
    module.onload = () => done((globalThis as unknown as Record<symbol, Mount>)[Symbol.for('lianxin.mount')] as Mount)
    module.onerror = fail
    setTimeout(fail, patience)
    document.head.append(module)
  })

const buildPanel = async () => {
  const mount = await loadPanel()
  const made = document.createElement('div')
  made.className = 'lx-frame'
  made.setAttribute('role', 'dialog')
  made.setAttribute('aria-labelledby', 'lx-title')
  made.addEventListener('keydown', (event) => {
    // While an input method composes, Escape belongs to it.
    if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229) closePanel()
  })
  await mount(root, made, { base, locale, mode, departmentId: department, phone, onClose: closePanel })
  root.append(made)
  return made
}

/** Says that it did not work, with the two other ways in. */
const apologise = () => {
  const link = (href: string, textContent: string) => Object.assign(document.createElement('a'), { href, textContent })
  apology = document.createElement('p')
  apology.id = 'lx-sorry'
  apology.lang = lang
  apology.setAttribute('role', 'alert')
  apology.append(sorry, link(`${base}/?locale=${lang}`, toPage), link(`tel:${phone}`, `${toPhone} ${phone}`))
  root.prepend(apology)
}

const show = async () => {
  apology?.remove()
  try {
    frame ??= await buildPanel()
  } catch {
    return apologise()
  }
  frame.hidden = false
  button.hidden = true
  button.setAttribute('aria-expanded', 'true')
  shield(true)
  frame.querySelector('textarea')?.focus()
}

/** However often it is asked for while it loads, there is one panel. */
const openPanel = () => {
  opening ??= show().finally(() => {
    opening = undefined
  })
  return opening
}
button.addEventListener('click', openPanel)
small.addEventListener('change', () => shield(frame !== undefined && !frame.hidden))

/** For the host page: `lianxin.open()`, `lianxin.close()`. */
Object.assign(window, { lianxin: { open: openPanel, close: closePanel } })
if (document.body) document.body.append(host)
else addEventListener('DOMContentLoaded', () => document.body.append(host))

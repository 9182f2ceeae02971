import type { Mount } from './panel.tsx'

/* The one script tag of a host page: draws the button, and loads the panel when it is first opened. */

const script = document.currentScript as HTMLScriptElement
const base = new URL(script.src).origin
const { locale = document.documentElement.lang || navigator.language, mode = '', department } = script.dataset
const label = /^zh-(tw|hk|mo|hant)/i.test(locale) ? '智慧諮詢' : /^zh/i.test(locale) ? '智能咨询' : 'Ask for help'

const host = document.createElement('lianxin-widget')
const root = host.attachShadow({ mode: 'open' })
const sheet = new CSSStyleSheet()
sheet.replaceSync(
  ':host{all:initial;position:fixed;right:16px;bottom:16px;z-index:2147483000}button{font:600 max(16px,1rem)/1.4 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;min-height:56px;padding:0 20px;border:2px solid #fff;border-radius:28px;background:#12466b;color:#fff;cursor:pointer;box-shadow:0 2px 12px #14202e4d}button:hover{background:#0d3552}button:focus-visible{outline:3px solid #12466b;outline-offset:2px}[hidden]{display:none}@media(forced-colors:active){button{border-color:ButtonText}}@media print{:host{display:none}}',
)
root.adoptedStyleSheets = [sheet]
const button = document.createElement('button')
button.type = 'button'
button.textContent = label
button.setAttribute('aria-expanded', 'false')
button.setAttribute('aria-haspopup', 'dialog')
root.append(button)

let frame: HTMLElement | undefined
const phone = matchMedia('(max-width: 480px)')

/** On a phone the panel covers the page, so the page behind must not be reached. */
const shield = (isOpen: boolean) => {
  for (const sibling of document.body.children) {
    if (sibling !== host) (sibling as HTMLElement).inert = isOpen && phone.matches
  }
  frame?.setAttribute('aria-modal', String(isOpen && phone.matches))
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
    module.src = `${base}__PANEL__`
    module.onload = () => done((globalThis as unknown as Record<symbol, Mount>)[Symbol.for('lianxin.mount')] as Mount)
    module.onerror = () => {
      module.remove()
      fail(new Error('lianxin: the panel could not be loaded'))
    }
    document.head.append(module)
  })

const openPanel = async () => {
  button.setAttribute('aria-expanded', 'true')
  if (!frame) {
    const mount = await loadPanel()
    frame = document.createElement('div')
    frame.className = 'lx-frame'
    frame.setAttribute('role', 'dialog')
    frame.setAttribute('aria-labelledby', 'lx-title')
    frame.addEventListener('keydown', (event) => event.key === 'Escape' && closePanel())
    root.append(frame)
    await mount(root, frame, { base, locale, mode, departmentId: department, onClose: closePanel })
  }
  frame.hidden = false
  button.hidden = true
  shield(true)
  frame.querySelector('textarea')?.focus()
}
button.addEventListener('click', () => void openPanel())
phone.addEventListener('change', () => shield(frame !== undefined && !frame.hidden))

/** For the host page: `lianxin.open()`, `lianxin.close()`. */
Object.assign(window, { lianxin: { open: openPanel, close: closePanel } })
if (document.body) document.body.append(host)
else addEventListener('DOMContentLoaded', () => document.body.append(host))

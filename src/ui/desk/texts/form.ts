import type { zhCN } from './zh-CN.ts'

/** Every word of the desk. The Chinese catalogue is the form that the others fill: a missing text does not compile. */
export type DeskTexts = typeof zhCN

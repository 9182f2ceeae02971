import type { ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'

/** The fonts of the page, so that dialogs read like the rest; nothing is loaded from elsewhere. */
export const fontFamily =
  '-apple-system, "PingFang SC", "PingFang TC", "Microsoft YaHei", "Microsoft JhengHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'

/** Whether the person wishes for less motion (`prefers-reduced-motion`), live. */
export const useReducedMotion = (): boolean => useSyncExternalStore(watchMotion, () => lessMotion.matches)

const lessMotion = matchMedia('(prefers-reduced-motion: reduce)')

function watchMotion(listener: () => void): () => void {
  lessMotion.addEventListener('change', listener)
  return () => lessMotion.removeEventListener('change', listener)
}

/** antd in our colours, each with at least 4.5:1 on white for words (WCAG 1.4.3) and 3:1 for control borders (1.4.11). */
const colours: ThemeConfig = {
  token: {
    fontFamily,
    fontSize: 14,
    borderRadius: 8,
    controlHeight: 36,
    colorPrimary: '#12466b',
    colorInfo: '#12466b',
    colorLink: '#12466b',
    colorError: '#a3211a',
    colorSuccess: '#1b6238',
    colorWarning: '#7a4a00',
    colorText: '#14202e',
    colorTextHeading: '#14202e',
    colorTextSecondary: '#4f5f72',
    colorTextDescription: '#4f5f72',
    colorTextDisabled: '#65748a',
    colorTextPlaceholder: '#5f6e7e',
    colorBorder: '#7b8a9a',
    colorBorderSecondary: '#d5dee7',
    motionDurationFast: '0.08s',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    // The track that is off keeps 3:1 against white, and the target is larger than 24 pixels (WCAG 1.4.11, 2.5.8).
    Switch: {
      trackHeight: 28,
      trackMinWidth: 52,
      handleSize: 22,
      colorTextQuaternary: '#66758a',
      colorTextTertiary: '#4f5f72',
    },
  },
}

/** What the high-contrast theme changes: words and borders in black. */
const blackOnWhite: ThemeConfig['token'] = {
  colorPrimary: '#002a4d',
  colorLink: '#002a4d',
  colorText: '#000000',
  colorTextHeading: '#000000',
  colorTextSecondary: '#000000',
  colorTextDescription: '#000000',
  colorTextPlaceholder: '#333333',
  colorBorder: '#000000',
  colorBorderSecondary: '#000000',
}

/**
 * The theme for a person with or without a wish for less motion. antd must know of it: it waits for the end of an
 * animation that our style sheet has switched off, and would never show the dialog.
 */
export function themeFor({
  isMotionReduced,
  hasContrast,
}: {
  isMotionReduced: boolean
  hasContrast: boolean
}): ThemeConfig {
  const token = {
    ...colours.token,
    ...(hasContrast ? blackOnWhite : {}),
    ...(isMotionReduced ? { motion: false } : {}),
  }
  return { ...colours, token }
}

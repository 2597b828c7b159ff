import '@tarojs/components'

/** `role` and the keyboard reach both ends: as they are in the browser, as `aria-role` in WeChat. */
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    role?: string
    tabIndex?: number
    onKeyDown?: (event: KeyboardEvent) => void
  }
}

/** Makes what Taro draws in the browser (navigation bar, tab bar) open to the keyboard and to a screen reader. */
export function dressBrowser(): void {
  const look = () => {
    role('#taro-navigation-bar', 'banner')
    role('.taro-navigation-bar-title', 'heading')
    role('.weui-tabbar', 'navigation')
    name('.taro-navigation-bar-back', 'button', '返回上一页')
    name('.taro-navigation-bar-home', 'button', '回到首页')
    document.querySelector('.taro-navigation-bar-title')?.setAttribute('aria-level', '1')
    for (const item of document.querySelectorAll<HTMLElement>('.weui-tabbar__item')) {
      const on = item.classList.contains('weui-bar__item_on')
      press(item)
      item.setAttribute('role', 'link')
      if (on) item.setAttribute('aria-current', 'page')
      else item.removeAttribute('aria-current')
    }
  }
  look()
  setTimeout(fetchPages, 2_000)
  let due = 0
  new MutationObserver(() => {
    cancelAnimationFrame(due)
    due = requestAnimationFrame(look)
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] })
}

/** Fetches every page's code while there is a network, so that a page opens where there is none: on a stair. */
function fetchPages(): void {
  const { routes = [] } = (window as unknown as { __taroAppConfig?: { routes?: { load?: () => [Promise<unknown>] }[] } }).__taroAppConfig ?? {}
  // What does not come now comes when the page is opened.
  for (const { load } of routes) load?.()[0].catch(() => undefined)
}

const role = (selector: string, value: string) => document.querySelector(selector)?.setAttribute('role', value)

function name(selector: string, role: string, label: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    press(element)
    element.setAttribute('role', role)
    element.setAttribute('aria-label', label)
  }
}

/** Enter and space press it, as they press a button. */
function press(element: HTMLElement): void {
  if (element.tabIndex === 0) return
  element.tabIndex = 0
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    element.click()
  })
}

import Taro from '@tarojs/taro'
import { pageOf, PAGES } from '../../contract/pages'

/** Opens a matter's own page. */
export const openMatter = (id: string): void => void Taro.navigateTo({ url: `/${PAGES.matter}?id=${id}` })

/** Opens what a link such as `ticket:ID` names; a link without an id, such as `claims`, is a page of its own. */
export function openLink(link: string): void {
  const page = pageOf(link) ?? (link.includes('/') ? link : undefined)
  if (page) void Taro.navigateTo({ url: `/${page.replace(/^\//, '')}` })
}

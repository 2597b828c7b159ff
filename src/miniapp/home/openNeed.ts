import Taro from '@tarojs/taro'
import type { Need } from '../../contract/home'
import { openLink } from '../matters/open'

/** Where a need is met that is not one of the linked pages. */
const OWN_PAGES: Partial<Record<Need['kind'], string>> = { claim: '/people/claims/index' }

/** Opens what waits. */
export function openNeed({ kind, link }: Need): void {
  const page = OWN_PAGES[kind]
  if (page) void Taro.navigateTo({ url: page })
  else openLink(link)
}

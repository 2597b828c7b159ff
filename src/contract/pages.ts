/** Where a notice's link leads in the mini-program; both ends use this one list. */
export const PAGES = {
  matter: 'matters/detail/index',
  ticket: 'ticket/detail/index',
  item: 'roundTable/item/index',
  meeting: 'roundTable/meeting/index',
  vote: 'vote/detail/index',
  committee: 'committee/index',
  contract: 'committee/contract/index',
  mediation: 'mediation/detail/index',
  works: 'worksProject/detail/index',
  claim: 'people/claims/index',
  promises: 'figures/promises/index',
  studioDay: 'deputyStudio/day/index',
  studioCase: 'deputyStudio/case/index',
} as const

/** The page of a link such as `matter:ID`, without a leading slash; undefined where the link is none of ours. */
export function pageOf(link: string): string | undefined {
  const [kind, id] = link.split(':')
  const page = PAGES[kind as keyof typeof PAGES]
  return page && id ? `${page}?id=${id}` : undefined
}

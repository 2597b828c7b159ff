/** So many are put side by side at the most (ours). */
const OFFERS_MOST = 12

export type OfferNotGood = { code: 'OFFER_KNOWN'; company: string } | { code: 'TOO_MANY_OFFERS'; most: number }
export type NoSuchOffer = { code: 'NO_SUCH_OFFER' }

/** Why one more offer, of this company, is not put beside the others. */
export const offerReasons = (company: string, others: readonly { readonly company: string }[]): OfferNotGood[] => [
  ...(others.some((one) => one.company === company) ? [{ code: 'OFFER_KNOWN', company } as const] : []),
  ...(others.length >= OFFERS_MOST ? [{ code: 'TOO_MANY_OFFERS', most: OFFERS_MOST } as const] : []),
]

export const noSuchOffer = (offerId: string, offers: readonly { readonly id: string }[]): NoSuchOffer[] =>
  offers.some(({ id }) => id === offerId) ? [] : [{ code: 'NO_SUCH_OFFER' }]

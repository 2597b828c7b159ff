export interface StatementDraft {
  partyId: string
  words: string
  photoIds: readonly string[]
  private: boolean
}

/** Told to the mediators alone unless one says otherwise: what is once shown to the other side cannot be taken back. */
export const newStatement = (partyId: string): StatementDraft => ({ partyId, words: '', photoIds: [], private: true })

/** As it is sent: a party speaks for itself, a mediator names whose words they are. */
export const statementBody = ({ partyId, words, photoIds, private: own }: StatementDraft, speaks: boolean) => ({
  ...(!speaks && { partyId }),
  words: words.trim(),
  photoIds: [...photoIds],
  private: own,
})

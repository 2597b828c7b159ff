export interface ClaimDraft {
  unitId?: string
  tie?: 'owner' | 'tenant' | 'family'
  name: string
  note: string
}

export const EMPTY_CLAIM: ClaimDraft = { name: '', note: '' }

/** The first thing that is still missing, as a sentence; nothing when it can go. */
export function missingOf({ unitId, tie, name }: ClaimDraft): string | undefined {
  if (!unitId) return '还差：选好楼栋、单元和房号'
  if (!tie) return '还差：选您和这套房屋的关系'
  if (name.trim() === '') return '还差：写上您的姓名'
  return undefined
}

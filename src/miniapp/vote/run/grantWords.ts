import type { GrantKind } from '../../../domain/vote/ballot/grant'

/** As what somebody stands in an owner's place. */
export const GRANT_WORDS: Record<GrantKind, string> = { guardian: '监护人', representative: '单位代表', proxy: '书面委托', helper: '家人代投' }

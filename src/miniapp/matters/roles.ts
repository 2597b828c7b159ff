import type { Role } from '../../domain/actor'
import { useSession } from '../session'

/** As what the reader acts; undefined for a guest, and for who has no home and no duty yet. */
export const useRole = (): Role | undefined => useSession()?.acting?.role

/** Who accepts and hands on. */
export const isHandler = (role?: Role): boolean => role === 'manager' || role === 'secretary'

/** Who sees every matter of the estate. */
export const seesAll = (role?: Role): boolean => isHandler(role) || role === 'clerk' || role === 'officer'

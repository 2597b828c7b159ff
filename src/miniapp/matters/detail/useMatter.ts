import { useCallback } from 'react'
import { readMatter } from '../../../contract/matter'
import { call } from '../../api'
import { useDelivered } from '../../queue/useQueue'
import { useLoad } from '../../useLoad'

/** A matter with its whole story, loaded again when something that waited on the phone has arrived. */
export function useMatter(id: string) {
  const loaded = useLoad(() => call(readMatter, { params: { matterId: id } }), [id])
  const { reload } = loaded
  useDelivered(useCallback(() => void reload(), [reload]))
  return loaded
}

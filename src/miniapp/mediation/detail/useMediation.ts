import { readMediation } from '../../../contract/mediation'
import { call } from '../../api'
import { useLoad } from '../../useLoad'

/** A mediation as its reader may see it. */
export const useMediation = (id: string) => useLoad(() => call(readMediation, { params: { mediationId: id } }), [id])

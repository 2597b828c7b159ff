import { readAgendaItem } from '../../../contract/agendaItem'
import { call } from '../../api'
import { useLoad } from '../../useLoad'

/** An item with all its stages. */
export const useItem = (id: string) => useLoad(() => call(readAgendaItem, { params: { itemId: id } }), [id])

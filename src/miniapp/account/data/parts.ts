/** What an export holds, by its parts: how many records, or that it is there. */
export const partsOf = (data: Record<string, unknown>): { name: string; count: string }[] =>
  Object.entries(data).map(([name, part]) => ({ name, count: Array.isArray(part) ? `${part.length} 条` : part ? '1 份' : '没有' }))

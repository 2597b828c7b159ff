import { useEffect, useState } from 'react'
import { similarMatters, type MatterRow } from '../../contract/matter'
import { call } from '../api'
import { useSession } from '../session'
import type { ReportDraft } from './draft'

const PAUSE = 600

/** Likely earlier ones from the same place, asked for when the writer pauses. */
export function useSimilar({ place, category, text }: Pick<ReportDraft, 'place' | 'category' | 'text'>) {
  const member = !!useSession()?.acting
  const [found, setFound] = useState<{ ask: string; rows: readonly MatterRow[] }>()
  const [set, setAside] = useState<readonly string[]>([])
  const kind = place?.kind
  const id = place?.id
  const words = text.trim()
  const ask = member && kind && words.length > 1 ? [kind, id, category, words].join(' ') : ''
  useEffect(() => {
    if (!ask || !kind) return
    let wanted = true
    const timer = setTimeout(() => {
      // Without an answer the report goes on as if there were none.
      void call(similarMatters, { query: { kind, id, category: category ?? undefined, text: words.slice(0, 300) } }).then(
        ({ rows }) => wanted && setFound({ ask, rows }),
        () => undefined,
      )
    }, PAUSE)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [ask, kind, id, category, words])
  // What was found for the words before stays while new ones are asked for, but not when nothing is asked.
  const rows = ask ? (found?.rows ?? []) : []
  return {
    rows: rows.filter((row) => !row.mine && !set.includes(row.id)),
    setAside: (row: MatterRow) => setAside((all) => [...all, row.id]),
  }
}

import type { HomePage } from '../../contract/home'
import { MatterCard } from '../matters/MatterCard'
import { openMatter } from '../matters/open'
import { openMatters } from '../matters/wanted'
import { Section } from '../ui/Section'

/** My own matters, the newest few. */
export function Mine({ rows }: { rows: HomePage['mine'] }) {
  if (rows.length === 0) return null
  return (
    <>
      <Section title='我的事项' more='全部' onMore={() => openMatters('mine')} />
      {rows.map((row) => <MatterCard key={row.id} row={row} onOpen={({ id }) => openMatter(id)} />)}
    </>
  )
}

import type { Figures as FiguresShown } from '../../contract/home'
import { openFigureList, openFigures } from '../figures/open'
import { periodWords } from '../figures/period'
import { figureTiles } from '../figures/tiles'
import { Figures } from '../ui/Figures'
import { Section } from '../ui/Section'

/** The estate's public figures: each opens the list that makes it up. */
export function PublicFigures({ figures, first }: { figures: FiguresShown; first?: boolean }) {
  const words = periodWords(figures.period)
  return (
    <>
      <Section first={first} title='小区的数字' more={words} onMore={openFigures} />
      <Figures figures={figureTiles(figures, `${words}事项`, (figure) => openFigureList(figure, figures.period))} />
    </>
  )
}

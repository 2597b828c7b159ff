import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PosterShown } from '../../../contract/poster'

type Block = PosterShown['blocks'][number]

/** The sheet: its title, what it says, who hangs it and when, and the code of its page. */
export function Sheet({ poster, qr }: { poster: PosterShown; qr: ReactNode }) {
  return (
    <View className='x-poster'>
      <View className='x-poster__title'>{poster.title}</View>
      {poster.blocks.map((block, at) => <BlockOf key={at} block={block} />)}
      <View className='x-poster__foot'>
        <View className='x-poster__signed'>
          <View>{poster.signed}</View>
          <View>{poster.dated}</View>
        </View>
        <View className='x-poster__code'>
          {qr}
          <View className='x-grow'>{poster.linkWords}</View>
        </View>
      </View>
    </View>
  )
}

function BlockOf({ block }: { block: Block }) {
  if (block.kind !== 'table') return <View className={`x-poster__${block.kind}`}>{block.text}</View>
  const whole = block.widths.reduce((sum, width) => sum + width, 0)
  const width = (at: number) => ({ width: `${(100 * (block.widths[at] ?? 1)) / whole}%` })
  return (
    <View className='x-poster__table' role='table'>
      <View className='x-poster__heads' role='row'>
        {block.heads.map((words, at) => <View key={words} className='x-poster__cell' role='columnheader' style={width(at)}>{words}</View>)}
      </View>
      {block.rows.map((cells, line) => (
        <View key={line} className='x-poster__row' role='row'>
          {cells.map((words, at) => <View key={at} className='x-poster__cell' role='cell' style={width(at)}>{words}</View>)}
        </View>
      ))}
    </View>
  )
}

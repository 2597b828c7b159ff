import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { PosterShown } from '../../../contract/poster'
import { PosterTable } from '../../ui/PosterTable'

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

const BlockOf = ({ block }: { block: Block }) =>
  block.kind === 'table' ? <PosterTable {...block} /> : <View className={`x-poster__${block.kind}`}>{block.text}</View>

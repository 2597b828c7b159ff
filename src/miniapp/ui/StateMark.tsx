import { Image, View } from '@tarojs/components'
import { classes } from './classes'

const DRAWINGS = {
  empty: ['545d68', "<rect x='5' y='4' width='14' height='16' rx='2'/><path d='M9 9h6M9 13h4'/>"],
  failed: ['8a5200', "<circle cx='12' cy='12' r='8.5'/><path d='M12 7.5v5.5M12 16.4v.1'/>"],
  offline: ['8a5200', "<path d='M4 9.5a12 12 0 0 1 16 0M7 13a7.6 7.6 0 0 1 10 0M12 17.4v.1M4 4l16 16'/>"],
} as const

/** The small drawing over an empty, failed or offline state; the words beside it say it all. */
export function StateMark({ name }: { name: keyof typeof DRAWINGS }) {
  const [colour, paths] = DRAWINGS[name]
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#${colour}' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'>${paths}</svg>`
  return (
    <View className={classes('x-state__mark', name !== 'empty' && 'x-state__mark--wait')} aria-hidden='true'>
      <Image className='x-state__icon' src={`data:image/svg+xml,${encodeURIComponent(svg)}`} nativeProps={NO_NAME} />
    </View>
  )
}

const NO_NAME = { alt: '' }

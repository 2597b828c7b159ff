import type { PickedPhotos } from '../photos/usePhotos'
import { Card } from '../ui/Card'
import { LinkButton } from '../ui/LinkButton'
import { Photos } from '../ui/Photos'
import { TextArea } from '../ui/TextArea'
import { Head } from '../ui/Text'

/** What it is: the words first, then photos. */
export function ProblemCard({ text, photos, onText }: { text: string; photos: PickedPhotos; onText: (text: string) => void }) {
  return (
    <Card>
      <Head>哪里出了什么问题？</Head>
      <TextArea
        bare
        label='哪里出了什么问题'
        hint='比如：2单元楼道灯三天不亮了，老人晚上上下楼看不清'
        value={text}
        onChange={onText}
      />
      <Photos photos={photos.photos} onAdd={photos.onAdd} onRemove={photos.onRemove} max={photos.max} />
      {photos.failed && <LinkButton onTap={photos.retry}>有照片没传上，再传一次</LinkButton>}
    </Card>
  )
}

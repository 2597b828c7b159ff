import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { Page } from '../ui/Page'
import { Head, Note } from '../ui/Text'
import { TEXT_SIZES, useTextSize } from '../textSize'

/** Who I am here, and how the app reads on this phone. */
export default function Me() {
  const [size, setSize] = useTextSize()
  return (
    <Page>
      <Card>
        <Head>文字大小</Head>
        <Note>换了以后，每一页都会用这个大小。</Note>
        <Chips label='文字大小' options={TEXT_SIZES} value={size} onChange={setSize} />
      </Card>
    </Page>
  )
}

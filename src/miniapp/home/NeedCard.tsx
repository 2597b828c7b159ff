import type { Need } from '../../contract/home'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { openNeed } from './openNeed'

/** One thing that waits for the reader. */
export const NeedCard = ({ need }: { need: Need }) => (
  <Card onTap={() => openNeed(need)}>
    <NeedLines need={need} />
  </Card>
)

/** What it is, how long there is, and where. */
export const NeedLines = ({ need }: { need: Need }) => (
  <>
    <Row between top>
      <Head className='x-grow'>{need.title}</Head>
      {need.tag && <Tag kind={need.tag.kind}>{need.tag.text}</Tag>}
    </Row>
    <Note>{need.note}</Note>
  </>
)

import { View } from '@tarojs/components'
import { Card } from '../ui/Card'
import { Page } from '../ui/Page'
import { Body, Head, Note, Title } from '../ui/Text'

export interface Chapter {
  title: string
  lines: readonly string[]
}

/** A text to be read: its heading, from when it holds, and its chapters. The keyboard can stand on it to scroll. */
export const Article = ({ title, since, chapters }: { title: string; since: string; chapters: readonly Chapter[] }) => (
  <Page>
    <Title>{title}</Title>
    <Note>自 {since} 起施行</Note>
    <View className='x-apart' tabIndex={0}>
      {chapters.map((chapter) => (
        <Card key={chapter.title}>
          <Head>{chapter.title}</Head>
          {chapter.lines.map((line) => (
            <View key={line} className='x-apart--near'>
              <Body>{line}</Body>
            </View>
          ))}
        </Card>
      ))}
    </View>
  </Page>
)

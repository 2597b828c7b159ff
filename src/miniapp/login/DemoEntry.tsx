import Taro from '@tarojs/taro'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Head, Note } from '../ui/Text'

/** The way to the page that lets one become anybody; only in the demonstration's build. */
export const DemoEntry = () => (
  <Card tone='wait'>
    <Head>这是演示</Head>
    <Note>小区和人物都是虚构的。点一下就能换成居民、物业、书记等任何人，不用手机号。</Note>
    <ButtonRow>
      <Button onTap={() => void Taro.navigateTo({ url: '/demo/index' })}>挑一个人来体验</Button>
    </ButtonRow>
  </Card>
)

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { markRead, type NoticeRow } from '../../contract/notice'
import { pageOf } from '../../contract/pages'
import { call } from '../api'
import { setUnread } from '../session'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Body, Head, Note } from '../ui/Text'
import { when } from '../when'

/** One notice; pressed, it is read and opens what it is about. */
export function NoticeCard({ notice }: { notice: NoticeRow }) {
  const [opened, setOpened] = useState(false)
  const read = notice.read || opened
  const page = pageOf(notice.link)
  const open = () => {
    if (!read) {
      setOpened(true)
      void call(markRead, { body: { ids: [notice.id] } }).then(({ unread }) => setUnread(unread), () => setOpened(false))
    }
    if (page) void Taro.navigateTo({ url: `/${page}` })
  }
  return (
    <Card onTap={page || !read ? open : undefined}>
      <Row between top>
        <Head>{notice.title}</Head>
        {!read && <Tag kind='late'>未读</Tag>}
      </Row>
      {notice.body && <Body>{notice.body}</Body>}
      <View className='x-apart--near'>
        <Note>{when(notice.madeAt)}{page ? ' · 点开看' : ''}</Note>
      </View>
    </Card>
  )
}

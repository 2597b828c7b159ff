import { View } from '@tarojs/components'
import { useState } from 'react'
import { listMembers } from '../../../contract/estate'
import type { AnswerOf } from '../../../contract/route'
import { call } from '../../api'
import { useRole } from '../../matters/roles'
import { useRows } from '../../useRows'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Head, Note } from '../../ui/Text'
import { List } from '../../ui/List'
import { Page } from '../../ui/Page'
import { TextField } from '../../ui/TextField'
import { TIE_WORDS } from '../../words'
import { RevealSheet } from './RevealSheet'

type Member = AnswerOf<typeof listMembers>['rows'][number]

const MAY_REVEAL: readonly (string | undefined)[] = ['manager', 'secretary', 'clerk']

/** Who lives where. Names and phones are masked; a full look is for a reason, and is kept. */
export default function Members() {
  const role = useRole()
  const [words, setWords] = useState('')
  const [search, setSearch] = useState('')
  const [looking, setLooking] = useState<Member>()
  const rows = useRows(
    (cursor) => call(listMembers, { query: { search: search || undefined, cursor } }).then((page) => ({ rows: page.rows, cursor: page.cursor ?? undefined })),
    [search],
  )
  const mayReveal = MAY_REVEAL.includes(role)
  const all = () => {
    setWords('')
    setSearch('')
  }
  return (
    <Page onRefresh={rows.reload}>
      <Card>
        <TextField label='找住户' hint='姓名或门牌' value={words} max={30} onChange={setWords} onDone={() => setSearch(words.trim())} />
        <ButtonRow>
          {search !== '' && <Button onTap={all}>看全部</Button>}
          <Button kind='primary' onTap={() => setSearch(words.trim())}>搜索</Button>
        </ButtonRow>
      </Card>
      <Note>{mayReveal ? '姓名和电话打了码。确有需要时写明原因可以看全，每次都留痕。' : '姓名和电话打了码。'}</Note>
      <View className='x-gap' />
      <List
        {...rows}
        keyOf={({ personId, address }) => `${personId} ${address}`}
        render={(member) => <MemberCard member={member} onReveal={mayReveal ? () => setLooking(member) : undefined} />}
        empty={<Empty title={search ? '没有找到' : '名册还是空的'} note={search ? '换几个字再找' : '导入小区资料或确认认领以后，住户会显示在这里'} />}
      />
      {looking && <RevealSheet member={looking} onClose={() => setLooking(undefined)} />}
    </Page>
  )
}

const MemberCard = ({ member: { name, phone, address, tie }, onReveal }: { member: Member; onReveal?: () => void }) => (
  <Card>
    <Head>{name}</Head>
    <Note>{[address, TIE_WORDS[tie], phone ?? '没有登记电话'].join(' · ')}</Note>
    {onReveal && <ButtonRow><Button label={`看完整信息：${name}`} onTap={onReveal}>看完整信息</Button></ButtonRow>}
  </Card>
)

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readStudioCase } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { openMatter } from '../../matters/open'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Failed } from '../../ui/Failed'
import { Field } from '../../ui/Field'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { Timeline } from '../../ui/Timeline'
import { toast } from '../../ui/ask'
import { useLoad } from '../../useLoad'
import { day, when } from '../../when'
import { numberText } from '../../words'
import { caseTag } from '../words'
import { CaseDock } from './CaseDock'
import { PublicCard } from './PublicCard'
import { OpenSheet, type CaseSheet } from './OpenSheet'

/** What somebody brought to the studio, from the talk to their last word. */
export default function StudioCase() {
  const { id = '' } = useRouter().params
  const { data: one, problem, reload } = useLoad(() => call(readStudioCase, { params: { studioCaseId: id } }), [id])
  const [sheet, setSheet] = useState<CaseSheet>()
  if (!one) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const onDone = (words: string) => {
    setSheet(undefined)
    toast(words)
    void reload()
  }
  const { kind, words } = caseTag(one)
  const { matter } = one
  return (
    <Page title={`接访登记 ${one.number} 号`} onRefresh={reload} dock={<CaseDock one={one} onOpen={setSheet} onDone={onDone} />}>
      <Card>
        <Row between top>
          <Head className='x-grow'>{one.mine ? '您说的事' : `${one.name ?? ''}说的事`}</Head>
          <Tag kind={kind}>{words}</Tag>
        </Row>
        <Body>{one.said}</Body>
        <Note>{`${day(one.talkedOn)}来访${one.deputy ? `，${one.deputy}负责答复` : ''}${one.extended ? '。已延期一次' : ''}`}</Note>
        {matter && <View className='x-said'><Field label={`事项 ${numberText(matter.number)}`} note={one.phase === 'matter' ? '以后的进度都在这里' : '来访时带来的'} value='看看' onTap={() => openMatter(matter.id)} /></View>}
      </Card>
      {one.answers.map(({ words: answer, at }, index) => (
        <Card key={at}>
          <Head>{one.answers.length > 1 ? `第 ${index + 1} 次答复` : '答复'}</Head>
          <Body>{answer}</Body>
          <Note>{when(at)}</Note>
          {one.judgements[index] && <Body className='x-said'>{`${one.mine ? '您' : '本人'}说：${one.judgements[index].satisfied ? '满意' : '没有解决'}${one.judgements[index].words ? `。${one.judgements[index].words}` : ''}`}</Body>}
        </Card>
      ))}
      <PublicCard one={one} onDone={onDone} />
      {one.can.includes('askStudioConsent') && <ButtonRow><Button onTap={() => setSheet('consent')}>{one.publicAnswer ? '改公开的内容' : '请本人同意公开'}</Button></ButtonRow>}
      <Section title='经过' />
      <Card>
        <Timeline entries={one.timeline.map(({ id: key, title, words: said, by, at }) => ({ key, title, when: when(at), note: said && by ? `${said}（${by}）` : said || by }))} />
      </Card>
      {sheet && <OpenSheet sheet={sheet} one={one} onClose={() => setSheet(undefined)} onDone={onDone} />}
    </Page>
  )
}

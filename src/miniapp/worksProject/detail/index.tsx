import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readWorks } from '../../../contract/worksProject'
import { longDay } from '../../../domain/calendar'
import { WORKS_PHASE_NAMES } from '../../../domain/worksProject/worksProject'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { photoTiles } from '../../photoUrl'
import { openItem } from '../../roundTable/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Field } from '../../ui/Field'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Section } from '../../ui/Section'
import { Tag } from '../../ui/Tag'
import { Body, Note, Title } from '../../ui/Text'
import { Timeline } from '../../ui/Timeline'
import { useLoad } from '../../useLoad'
import { openVote } from '../../vote/go'
import { when } from '../../when'
import { numberText } from '../../words'
import { openKeep } from '../go'
import { phaseTag } from '../words'
import { MineCard } from './MineCard'
import { MoneyCard } from './MoneyCard'
import { StagesCard } from './StagesCard'

/** One project as anyone in the estate sees it: one's own share first, then the money, then the works. */
export default function WorksDetail() {
  const { id = '' } = useRouter().params
  const { data: works, problem, reload } = useLoad(() => call(readWorks, { params: { worksId: id } }), [id])
  if (!works) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const { basis, budget, itemId, warranties } = works
  const waiting = works.payments.filter(({ mine }) => !mine).length
  const note = waiting > 0 ? `有 ${waiting} 笔付款等签字` : works.openLines > 0 ? `有 ${works.openLines} 行银行流水没对上` : undefined
  return (
    <Page onRefresh={reload} dock={works.keeps && <Dock note={note}><Button kind='primary' onTap={() => openKeep(id)}>管理这个项目</Button></Dock>}>
      <Card>
        <Row between top>
          <Title className='x-grow'>{works.title}</Title>
          <Tag kind={phaseTag(works.phase)}>{WORKS_PHASE_NAMES[works.phase]}</Tag>
        </Row>
        <Note>{`${numberText(works.number)} · ${works.scopeName}`}</Note>
        {works.text && <Body className='x-said'>{works.text}</Body>}
      </Card>
      {works.mine.map((share) => <MineCard key={share.unitId} worksId={id} share={share} />)}
      <MoneyCard works={works} />
      <Card tight>
        <Field first label='依据' note={`${basis.title}，${longDay(basis.decidedOn)}通过`} value={`第 ${basis.voteNumber} 号表决`} onTap={() => openVote(basis.voteId)} />
        {itemId && <Field label='来自小圆桌的议题' value='看' onTap={() => openItem(itemId)} />}
      </Card>
      {budget.length > 0 && <Section title={`预算 ${writeYuan(works.budgetTotal)}`} />}
      {budget.length > 0 && <Card tight><View className='x-sums'>{budget.map((line, at) => <Field key={line.id} first={at === 0} label={line.name} value={writeYuan(line.amount)} />)}</View></Card>}
      <StagesCard works={works} />
      {warranties.length > 0 && <Section title='质保' />}
      {warranties.length > 0 && <Card tight>{warranties.map(({ what, until, past }, at) => <Field key={what} first={at === 0} label={what} value={past ? `${longDay(until)}已过` : `到${longDay(until)}`} />)}</Card>}
      <Section title='经过' />
      <Card>
        <Timeline entries={works.timeline.map(({ id: key, title, words, by, photos, at }) => ({ key, title, when: when(at), note: [words, by && `（${by}）`].filter(Boolean).join('') || undefined, photos: photoTiles(photos) }))} />
      </Card>
    </Page>
  )
}

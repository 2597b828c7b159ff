import Taro from '@tarojs/taro'
import { draftByElection, seatAlternate, type CommitteePage } from '../../contract/committee'
import { call } from '../api'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { LinkButton } from '../ui/LinkButton'
import { Row } from '../ui/Row'
import { Section } from '../ui/Section'
import { Tag } from '../ui/Tag'
import { Body, Head, Note } from '../ui/Text'
import { confirm } from '../ui/ask'
import { useAct } from '../useAct'
import type { CommitteeSheet } from './index'
import { longDay } from '../../domain/calendar'
import { TITLES, VACANCY, whyWords } from './words'

interface MembersCardProps {
  committee: CommitteePage
  onOpen: (sheet: CommitteeSheet) => void
  onDone: (words: string) => void
}

/** Who sits, as what and since when, who comes next, and what an empty seat asks for. */
export function MembersCard({ committee, onOpen, onDone }: MembersCardProps) {
  const { number, phase, electedOn, endsOn, members, alternates, seats, vacancy, keeps, recalls } = committee
  const seated = members.filter(({ ended }) => !ended)
  const left = members.filter(({ ended }) => ended)
  const acts = keeps && phase === 'sitting'
  return (
    <>
      <Card>
        <Row between top>
          <Head className='x-grow'>{`第 ${number} 届业主委员会`}</Head>
          <Tag kind={phase === 'sitting' ? 'done' : 'wait'}>{phase === 'sitting' ? '在任' : '任期已结束'}</Tag>
        </Row>
        <Body>{`${longDay(electedOn)}产生，任期到${longDay(endsOn)}`}</Body>
        <Note>{`席位 ${seats} 个，在任 ${seated.length} 人`}</Note>
      </Card>
      <Section title='在任委员' />
      {seated.map(({ id, name, title, since }) => (
        <Card key={id}>
          <Row between top>
            <Head className='x-grow'>{name}</Head>
            {title !== 'member' && <Tag kind='done'>{TITLES[title]}</Tag>}
          </Row>
          <Note>{`${TITLES[title]}，${longDay(since)}起${recalls.some((one) => one.memberId === id) ? '；已提请罢免，等业主表决' : ''}`}</Note>
          {acts && (
            <Row>
              <LinkButton quiet label={`登记离任：${name}`} onTap={() => onOpen({ end: id })}>登记离任</LinkButton>
              <LinkButton quiet label={`提请罢免：${name}`} onTap={() => onOpen({ recall: id })}>提请罢免</LinkButton>
            </Row>
          )}
        </Card>
      ))}
      {vacancy !== 'none' && <Vacancy committee={committee} onDone={onDone} />}
      {alternates.length > 0 && <Card tight><Field first label='候补委员' note='按得票的次序递补' value={alternates.map(({ name }) => name).join('、')} /></Card>}
      {left.length > 0 && (
        <Card tight>
          {left.map(({ id, name, ended }, at) => <Field key={id} first={at === 0} label={`${name}（已离任）`} note={ended ? whyWords(ended.why) : ''} value={ended ? longDay(ended.on) : ''} />)}
        </Card>
      )}
      {acts && <ButtonRow><Button onTap={() => onOpen('officers')}>记下推选的主任、副主任</Button></ButtonRow>}
    </>
  )
}

function Vacancy({ committee: { id, vacancy, alternates, keeps }, onDone }: Omit<MembersCardProps, 'onOpen'>) {
  const { busy, run } = useAct()
  const params = { committeeId: id }
  const moveUp = async () => {
    const next = alternates[0]?.name ?? ''
    if (!(await confirm({ title: `${next}递补`, text: '递补后会通知全体业主，不能撤回。', yes: '递补' }))) return
    if (await run((key) => call(seatAlternate, { params, body: {}, key }))) onDone(`${next}递补为委员`)
  }
  const elect = () =>
    run(async (key) => {
      const { voteId } = await call(draftByElection, { params, body: {}, key })
      await Taro.navigateTo({ url: `/vote/run/index?id=${voteId}` })
    })
  return (
    <Card>
      <Body>{VACANCY[vacancy as Exclude<typeof vacancy, 'none'>]}</Body>
      {keeps && vacancy === 'alternate' && <ButtonRow><Button kind='primary' busy={busy} onTap={() => void moveUp()}>{`${alternates[0]?.name ?? ''}递补`}</Button></ButtonRow>}
      {keeps && vacancy === 'byElection' && <ButtonRow><Button kind='primary' busy={busy} onTap={() => void elect()}>起草补选表决</Button></ButtonRow>}
    </Card>
  )
}

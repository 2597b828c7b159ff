import { useState } from 'react'
import { listMeetings } from '../../contract/meeting'
import { OPENERS } from '../../domain/agendaItem/reasons'
import { call } from '../api'
import { useSession } from '../session'
import { useLoad } from '../useLoad'
import { useWide } from '../useWide'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { ButtonRow } from '../ui/ButtonRow'
import { Chips } from '../ui/Chips'
import { Empty } from '../ui/Empty'
import { Page } from '../ui/Page'
import { Section } from '../ui/Section'
import { Split } from '../ui/Split'
import { Beside } from './Beside'
import { openVotes } from '../vote/go'
import { openWorksList } from '../worksProject/go'
import { openStudio } from '../deputyStudio/go'
import { openItem, openNewItem, openPlan } from './go'
import { Items } from './Items'
import { listsFor, type TableList } from './lists'
import { Meetings } from './Meetings'
import { MeetingsPast } from './MeetingsPast'

/** A desk's list and detail stand side by side in the browser; in WeChat an item has its own page. */
const DESK = process.env.TARO_ENV === 'h5'

/** What the neighbours talk over: open items, meetings to come and minutes; for the secretary, what waits for them. */
export default function RoundTable() {
  const session = useSession()
  const role = session?.acting?.role
  const lists = listsFor(role, !!session)
  const [wanted, setWanted] = useState<TableList>()
  const [chosen, setChosen] = useState<string>()
  const [shown, setShown] = useState<string>()
  const [turn, setTurn] = useState(0)
  const list = lists.find(({ value }) => value === wanted) ?? lists[0]!
  const side = useWide() && DESK
  const coming = useLoad(() => call(listMeetings, { query: { of: 'coming', limit: 5 } }), [])
  const refresh = async () => {
    setTurn((before) => before + 1)
    await coming.reload()
  }
  const opens = role && (OPENERS as readonly string[]).includes(role)
  const body = (
    <>
      <Meetings {...coming} />
      {opens && (
        <ButtonRow>
          <Button onTap={openNewItem}>提出议题</Button>
          {role === 'secretary' && <Button kind='primary' onTap={() => openPlan()}>安排议事会</Button>}
        </ButtonRow>
      )}
      <Card tight>
        <Field first label='业主表决' note='公示、投票、计票，谁都能验' value='去看看' onTap={openVotes} />
        {role && <Field label='自筹项目' note='大家出的钱，每一笔都公开' value='去看看' onTap={openWorksList} />}
        <Field label='两代表一委员工作室' note='约个时间当面说，答复看得到' value='去看看' onTap={openStudio} />
      </Card>
      <Section title='议题' />
      <Chips label='看哪些议题' onPage options={lists} value={list.value} onChange={setWanted} />
      {list.value === 'meetings' ? (
        <MeetingsPast empty={list.empty} turn={turn} />
      ) : (
        <Items
          key={list.value}
          of={list.value}
          empty={list.empty}
          turn={turn}
          chosen={side ? (chosen ?? shown) : undefined}
          onShown={setShown}
          onOpen={({ id }) => (side ? setChosen(id) : openItem(id))}
        />
      )}
    </>
  )
  const beside = chosen ?? shown
  return (
    <Page wide={side} onRefresh={refresh}>
      {side ? (
        <Split
          list={body}
          detail={
            beside ? (
              <Beside id={beside} onChanged={refresh} />
            ) : (
              <Empty title='还没有选中议题' note='点左边的一个，这里看它的每一步' />
            )
          }
        />
      ) : (
        body
      )}
    </Page>
  )
}

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { becomeDemoPerson, listDemoPeople } from '../../contract/session'
import { ROLE_NAMES } from '../../domain/actor'
import { call } from '../api'
import { enter } from '../session'
import { Empty } from '../ui/Empty'
import { Failed } from '../ui/Failed'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Section } from '../ui/Section'
import { Note } from '../ui/Text'
import { useAct } from '../useAct'
import { useLoad } from '../useLoad'
import { byRole, type DemoPerson } from './byRole'
import { PeopleCard } from './PeopleCard'

/** The demonstration only: one tap becomes anybody of the model estate. */
export default function Demo() {
  const { data, problem, reload } = useLoad(() => call(listDemoPeople, {}), [])
  const { run } = useAct()
  const become = ({ id, role, name }: DemoPerson) =>
    void run(async (key) => {
      await enter(await call(becomeDemoPerson, { body: { personId: id, role }, key }))
      await Taro.switchTab({ url: '/home/index' })
    }, `您现在是${name}`)
  const groups = byRole(data?.rows ?? [])
  return (
    <Page>
      <Note>这里的小区和人物都是虚构的。点一个人，就以这个人的身份使用；随时可以回来再换。</Note>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {data && groups.length === 0 && <Empty title='演示数据还没有准备好' note='请稍等几秒再刷新。' act='刷新' onAct={() => void reload()} />}
      {groups.map(({ role, people }) => (
        <View key={role}>
          <Section title={`${ROLE_NAMES[role]} ${people.length} 人`} />
          <PeopleCard people={people} onBecome={become} />
        </View>
      ))}
    </Page>
  )
}

import { View } from '@tarojs/components'
import type { PackItemShown } from '../../../contract/meeting'
import { areaUp, writeArea } from '../../../domain/area'
import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { PHASE_NAMES, type VotePhase } from '../../../domain/vote/vote'
import { photoTiles } from '../../photoUrl'
import { Photos } from '../../ui/Photos'
import { day, when } from '../../when'
import { ITEM_PHASE_WORDS, numberText, OPINION_WORDS } from '../../words'

/** One item on one page. */
export function PackSheet({ item, head }: { item: PackItemShown; head: string }) {
  const { number, title, text, phase, stageDays, matters, visits, agreed, plan, offers, tasks, mustCome, vote, papers, speakers } = item
  const late = tasks.filter((task) => task.late > 0)
  const due = tasks.filter((task) => task.late === 0)
  const opinions = (['support', 'oppose', 'neutral', 'absent'] as const).filter((opinion) => visits.opinions[opinion] > 0).map((opinion) => `${OPINION_WORDS[opinion]} ${visits.opinions[opinion]} 户`)
  return (
    <View className='x-poster x-pack'>
      <View className='x-letter__label'>{head}</View>
      <View className='x-poster__title'>{`${numberText(number)} ${title}`}</View>
      <View className='x-poster__text'>{[`${ITEM_PHASE_WORDS[phase]}，已 ${stageDays} 天`, matters.count > 0 && `${matters.count} 件反映、${matters.persons} 人遇到，最早的等了 ${matters.waitDays} 天`].filter(Boolean).join('；')}</View>
      {text && <View className='x-poster__text'>{text}</View>}
      <Part title='会议材料' lines={papers ? [papers.text, papers.photos.length > 0 && `照片 ${papers.photos.length} 张`].filter((line) => !!line) as string[] : []} />
      {papers && papers.photos.length > 0 && <Photos photos={photoTiles(papers.photos)} />}
      <Part title={`会前约了发言 ${speakers.length} 人`} lines={speakers.map(({ name, as, words }) => `${as ? `${name}（${as}）` : name}${words ? `：${words}` : ''}`)} />
      <Part title='业主表决' lines={vote ? [voteWords(vote)] : []} />
      <Part title={`走访 ${visits.homes} 户`} lines={[...opinions.length > 0 ? [opinions.join('，')] : [], ...visits.words.map((words) => `“${words}”`)]} />
      <Part title='反对的话' lines={visits.objections.map((words) => `“${words}”`)} />
      <Part title='以前议定的' lines={agreed.map(({ on, words }) => `${longDay(on)}：${words}`)} />
      <Part title='方案和花费' lines={plan ? [plan.text, `共 ${writeYuan(plan.cost)}：${plan.payers.map(({ who, fen }) => `${who} ${writeYuan(fen)}`).join('，')}`] : []} />
      <Part title='报价' lines={offers.map(({ company, amount }) => `${company} ${writeYuan(amount)}`)} />
      <Part title='拖着没办的' lines={late.map(({ what, who, due: on, late: days }) => `${what}（${who}，应 ${day(on)}完成，晚了 ${days} 天）`)} />
      <Part title='答应了还没到期的' lines={due.map(({ what, who, due: on }) => `${what}（${who}，${day(on)}前）`)} />
      <Part title='要请到的人' lines={mustCome.length > 0 ? [mustCome.join('、')] : []} />
    </View>
  )
}

const voteWords = ({ number, phase, closesAt, missing }: NonNullable<PackItemShown['vote']>): string =>
  [
    `第 ${number} 号表决，${PHASE_NAMES[phase as VotePhase]}`,
    closesAt && `${when(closesAt)}截止`,
    missing && (missing.persons > 0 || missing.areaCm2 > 0) && `参与还差 ${missing.persons} 人、${writeArea(areaUp(missing.areaCm2))} ㎡`,
    missing && missing.persons === 0 && missing.areaCm2 === 0 && '参与已经够了',
  ].filter(Boolean).join('，')

const Part = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      <View className='x-poster__heading'>{title}</View>
      {lines.map((line, at) => <View key={at} className='x-poster__text'>{line}</View>)}
    </>
  )

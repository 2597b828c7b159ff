import { Image, View } from '@tarojs/components'
import type { PaperPrinted } from '../../../../contract/ballot'
import type { VotePage } from '../../../../contract/vote'
import { writeArea } from '../../../../domain/area'
import { marksMost, type Question } from '../../../../domain/vote/question'
import { day } from '../../../when'

/** One voice's ballot: its number, what is asked with a box for each answer, how to hand it in, and room to sign. */
export function BallotSheet({ vote, paper }: { vote: VotePage; paper: PaperPrinted }) {
  const { no, label, units, areaCm2, qr } = paper
  return (
    <View className='x-letter x-ballot'>
      <View className='x-ballot__top'>
        <View className='x-grow'>
          <View className='x-letter__title'>{vote.title}</View>
          <View className='x-letter__text'>{`选票 ${no} 号　${label}${units.length > 1 ? ` 等 ${units.length} 套` : ''}，专有部分 ${writeArea(areaCm2)} ㎡`}</View>
        </View>
        <Image className='x-ballot__qr' src={`data:image/svg+xml,${encodeURIComponent(qr)}`} nativeProps={QR_NAME} />
      </View>
      {vote.questions.map((question, at) => <Asked key={question.id} question={question} at={at} />)}
      <View className='x-letter__label'>{handIn(vote)}</View>
      <View className='x-letter__label'>在方框里打√。一项里多选、涂改看不清的，那一项作废：算参与，不算同意也不算反对。</View>
      {vote.secret && <View className='x-ballot__sign'>签收联：撕下来和选票分开收</View>}
      <View className='x-ballot__sign'>
        <View className='x-grow'>业主签名：</View>
        <View className='x-grow'>日期：</View>
      </View>
    </View>
  )
}

const Asked = ({ question, at }: { question: Question; at: number }) => (
  <View className='x-ballot__asked'>
    <View className='x-letter__text'>{`${at + 1}. ${question.title}${question.kind === 'single' ? '' : `（最多选 ${marksMost(question)} 个）`}`}</View>
    {question.text !== '' && <View className='x-letter__label'>{question.text}</View>}
    {question.options.map(({ id, text, detail }) => (
      <View key={id} className='x-ballot__option'>
        <View className='x-ballot__box' aria-hidden='true' />
        <View className='x-grow'>{detail ? `${text}：${detail}` : text}</View>
      </View>
    ))}
  </View>
)

const handIn = ({ notice, extension }: Pick<VotePage, 'notice' | 'extension'>) =>
  `请在${notice ? `${day(extension?.closesOn ?? notice.closesOn)} 24:00 ` : '截止'}前投进票箱或交给上门收票的人。也可以扫右上角的码用手机投；手机和纸质只算一张。`

const QR_NAME = { alt: '这张选票的二维码' }

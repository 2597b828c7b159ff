import Taro from '@tarojs/taro'
import { readMatter, type reportMatter } from '../../contract/matter'
import type { AnswerOf } from '../../contract/route'
import { call } from '../api'
import { useLoad } from '../useLoad'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { Body, Head, Title } from '../ui/Text'
import { when } from '../when'
import { codeText, numberText } from '../words'
import { PAGES } from '../../contract/pages'

export interface SentProps {
  answer: AnswerOf<typeof reportMatter>
  onAgain: () => void
}

/** After it was sent: its number, and what happens next. */
export function Sent({ answer, onAgain }: SentProps) {
  const { id, number = 0, slipCode, check } = answer
  const { data } = useLoad(() => call(readMatter, { params: { matterId: id } }), [id])
  return (
    <>
      <Card>
        <Title>收到了，编号 {numberText(number)}</Title>
        <Body>
          {data?.due ? `物业会在 ${when(data.due)} 前受理，` : '物业会在承诺的时间内受理，'}
          每走一步都给您发通知，不用再打电话问。
        </Body>
        {check === 'pending' && <Body>邻居能看到的内容，复核以后再公开；不耽误办理。</Body>}
      </Card>
      {slipCode && (
        <Card>
          <Head>给没有手机的人一张纸条</Head>
          <Body className='x-code'>{codeText(slipCode)}</Body>
          <Body>凭这个短码，家里人、邻居或物业前台都能帮着看进度、说修好没有。</Body>
          <ButtonRow>
            <Button kind='primary' onTap={() => void Taro.navigateTo({ url: `/slip/print/index?id=${id}` })}>打印纸条</Button>
          </ButtonRow>
        </Card>
      )}
      <Card tight>
        <Field first label='看这件事项的进度' onTap={() => void Taro.redirectTo({ url: `/${PAGES.matter}?id=${id}` })} />
        <Field label='再反映一件' onTap={onAgain} />
        <Field label='回到首页' onTap={() => void Taro.switchTab({ url: '/home/index' })} />
      </Card>
    </>
  )
}

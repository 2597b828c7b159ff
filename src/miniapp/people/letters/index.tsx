import Taro from '@tarojs/taro'
import { useState } from 'react'
import { printLetter } from '../../../contract/estate'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { lastLetters } from './kept'
import { LetterSheet } from './LetterSheet'

/** The letters that were made last, a sheet of A4 each. */
export default function Letters() {
  const [letters] = useState(lastLetters)
  const { data, problem, reload } = useLoad(
    () => Promise.all(letters.map(({ id }) => call(printLetter, { params: { invitationId: id } }).catch(gone))),
    [letters],
  )
  if (letters.length === 0) {
    return (
      <Page>
        <Empty title='还没有做好的邀请信' note='先选户，再回来打印' act='去选户' onAct={() => void Taro.redirectTo({ url: '/people/invite/index' })} />
      </Page>
    )
  }
  const whole = data?.filter((letter) => letter !== undefined)
  return (
    <Page dock={whole && process.env.TARO_ENV === 'h5' && <Dock><Button kind='primary' onTap={() => window.print()}>{`打印 ${whole.length} 封`}</Button></Dock>}>
      <Note className='x-unprinted'>
        {process.env.TARO_ENV === 'h5'
          ? '每封一张 A4，折两折装信封。打印时这行字和按钮不会印出来。'
          : '要打印成信，请用电脑浏览器登录，打开“邀请信”。这里可以看邀请码，当面告诉本人。'}
      </Note>
      {!whole && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {whole && whole.length < letters.length && <Note className='x-unprinted'>{`${letters.length - whole.length} 封已经用过或作废，不再显示。`}</Note>}
      {whole?.map((letter) => <LetterSheet key={letter.code} letter={letter} />)}
    </Page>
  )
}

/** One that was used meanwhile is left out; any other fault is told. */
function gone(thrown: { code?: string }): undefined {
  if (thrown.code === 'INVITATION_OVER') return undefined
  throw thrown
}

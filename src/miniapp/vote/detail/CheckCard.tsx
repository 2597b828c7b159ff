import { useState } from 'react'
import { readVoteFile } from '../../../contract/ballot'
import { fill } from '../../api'
import { ORIGIN } from '../../origin'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Section } from '../../ui/Section'
import { Body, Note } from '../../ui/Text'
import { requireLogin } from '../../requireLogin'
import { useAct } from '../../useAct'
import { token } from '../../token'
import { checkFile } from './checkFile'
import { myReceipts } from './receipts'

/** One tap counts the published file again on this very machine, with no trust in the server; and says where else one may. */
export function CheckCard({ voteId, named }: { voteId: string; named: boolean }) {
  const [lines, setLines] = useState<readonly string[]>()
  const { busy, run } = useAct()
  const address = ORIGIN + fill(readVoteFile, { voteId })
  const check = async () => {
    // who chose what is for the estate's own people, and stands in the file of a named vote
    if (named && !(await requireLogin('验票'))) return
    await run(async () => setLines(await checkFile(address, token.get() ? await myReceipts(voteId) : [])))
  }
  return (
    <>
      <Section title='验票' />
      <Card>
        <Body>每一张票都在公布的文件里。您可以不靠我们，自己重新数一遍；投过票的，会同时找出自己那一张。</Body>
        {process.env.TARO_ENV === 'h5' ? (
          <ButtonRow><Button busy={busy} onTap={() => void check()}>在这台设备上重新计票</Button></ButtonRow>
        ) : (
          <Note className='x-said'>{`在电脑或手机浏览器里打开这次表决的页面，点“重新计票”；或者下载文件自己数：${address}`}</Note>
        )}
        {lines?.map((line) => <Body key={line} className='x-said'>{line}</Body>)}
      </Card>
    </>
  )
}

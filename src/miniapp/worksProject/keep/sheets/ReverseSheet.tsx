import { useState } from 'react'
import { reverseEntry, type AccountRow } from '../../../../contract/worksProject'
import { writeYuan } from '../../../../domain/money'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { entryWords } from '../../words'

/** A wrong line is undone by another; the wrong one stays to be seen. */
export function ReverseSheet({ worksId, row, onClose, onDone }: { worksId: string; row: AccountRow; onClose: () => void; onDone: (words: string) => void }) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const reverse = async () => {
    if (await run((key) => call(reverseEntry, { params: { worksId }, body: { entry: row.number, reason: words }, key }))) onDone('冲销了')
  }
  return (
    <ReasonSheet
      title={`冲销第 ${row.number} 笔`}
      about={`${entryWords(row)} ${writeYuan(row.amount)}。会另记一笔相反的，原来的留着，大家都看得到。`}
      label='哪里记错了'
      words={words}
      onWords={setWords}
      needed
      yes='冲销'
      danger
      busy={busy}
      onYes={() => void reverse()}
      onClose={onClose}
    />
  )
}

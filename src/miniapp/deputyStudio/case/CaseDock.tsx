import { judgeStudioCase, type StudioCasePage } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { useAct } from '../../useAct'
import type { CaseSheet } from './OpenSheet'

interface CaseDockProps {
  one: StudioCasePage
  onOpen: (sheet: CaseSheet) => void
  onDone: (words: string) => void
}

/** What may be done now: the resident's word, or the deputy's answer. */
export function CaseDock({ one: { id, can, answers }, onOpen, onDone }: CaseDockProps) {
  const { busy, run } = useAct()
  const content = async () => {
    if (await run((key) => call(judgeStudioCase, { params: { studioCaseId: id }, body: { satisfied: true }, key }))) onDone('收到了，谢谢您')
  }
  if (can.includes('judgeStudioCase')) {
    return (
      <Dock note={answers.length < 2 ? '没解决的话，代表会再答复一次' : '这是第二次答复，您说完就办结'}>
        <Button onTap={() => onOpen('judge')}>没有解决</Button>
        <Button kind='primary' busy={busy} onTap={() => void content()}>满意</Button>
      </Dock>
    )
  }
  if (!can.includes('answerStudioCase')) return null
  return (
    <Dock>
      {can.includes('extendStudioCase') && <Button onTap={() => onOpen('extend')}>延期</Button>}
      {can.includes('turnStudioCaseIntoMatter') && <Button onTap={() => onOpen('matter')}>转事项</Button>}
      <Button kind='primary' onTap={() => onOpen('answer')}>答复</Button>
    </Dock>
  )
}

import { useState } from 'react'
import { reportStage } from '../../../../contract/worksProject'
import { call } from '../../../api'
import { usePhotos } from '../../../photos/usePhotos'
import { Button } from '../../../ui/Button'
import { Chips } from '../../../ui/Chips'
import { Photos } from '../../../ui/Photos'
import { Sheet } from '../../../ui/Sheet'
import { SwitchField } from '../../../ui/SwitchField'
import { TextArea } from '../../../ui/TextArea'
import { useAct } from '../../../useAct'
import { photosMissing, type WorksForm } from './form'

/** What is seen from the site, with photos; and that a stage is done. */
export function ReportSheet({ works, onClose, onDone }: WorksForm) {
  const open = works.stages.filter(({ doneOn }) => !doneOn)
  const [stageId, setStageId] = useState(open[0]?.id ?? '')
  const [words, setWords] = useState('')
  const [finished, setFinished] = useState(false)
  const photos = usePhotos()
  const { busy, run } = useAct()
  const missing = !words.trim() ? '请写几句' : photosMissing(photos, '请拍现场照片')
  const report = async () => {
    const body = { stageId, words, photoIds: [...photos.ids], finished }
    if (await run((key) => call(reportStage, { params: { worksId: works.id }, body, key }))) onDone(finished ? '报了完工，业主会收到通知' : '进度放上了')
  }
  return (
    <Sheet title='报进度' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!!missing} onTap={() => void report()}>{missing ?? (finished ? '报完工' : '放上去')}</Button>}>
      <Chips label='哪个阶段' options={open.map(({ id, name }) => ({ value: id, label: name }))} value={stageId} onChange={setStageId} />
      <TextArea label='做到哪里了' value={words} onChange={setWords} max={500} />
      <SwitchField label='这个阶段完工了' note='完工以后才能付这个阶段的款' value={finished} onChange={setFinished} />
      <Photos {...photos} />
    </Sheet>
  )
}

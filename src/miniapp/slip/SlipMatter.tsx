import { useMemo, useState } from 'react'
import { confirmBySlip, readSlip, sendBackBySlip, type MatterPage } from '../../contract/matter'
import { call } from '../api'
import { timelineEntries } from '../matters/detail/entries'
import { nextStep } from '../matters/detail/nextStep'
import { phaseTag } from '../matters/matterTag'
import { RateSheet } from '../matters/RateSheet'
import { photoTiles } from '../photoUrl'
import { useAct } from '../useAct'
import { useLoad } from '../useLoad'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dock } from '../ui/Dock'
import { Failed } from '../ui/Failed'
import { LinkButton } from '../ui/LinkButton'
import { Loading } from '../ui/Loading'
import { Page } from '../ui/Page'
import { Photos } from '../ui/Photos'
import { Tag } from '../ui/Tag'
import { Body, Note, Title } from '../ui/Text'
import { Timeline } from '../ui/Timeline'
import { toast } from '../ui/ask'
import { numberText } from '../words'
import { LargeType } from './LargeType'
import { SlipBackSheet } from './SlipBackSheet'

const NONE: MatterPage['timeline'] = []

/** A slip's matter in large type: where it stands, and its two answers. */
export function SlipMatter({ code, onOther }: { code: string; onOther: () => void }) {
  const { data: matter, problem, reload } = useLoad(() => call(readSlip, { params: { code } }), [code])
  const [sheet, setSheet] = useState<'confirm' | 'back'>()
  const { busy, run } = useAct()
  const entries = useMemo(() => timelineEntries(matter?.timeline ?? NONE).map((entry) => ({ ...entry, photos: [] })), [matter?.timeline])
  const photos = useMemo(() => photoTiles(matter?.check === 'pass' ? matter.photoIds : []), [matter])
  const close = () => setSheet(undefined)
  const send = async (act: (key: string) => Promise<unknown>, words: string) => {
    if (!(await run(act))) return
    close()
    toast(words)
    void reload()
  }
  const params = { code }
  const dock = matter?.can.includes('confirmMatter') && (
    <Dock>
      {matter.can.includes('sendBackMatter') && <Button large onTap={() => setSheet('back')}>没修好</Button>}
      <Button large kind='primary' wide onTap={() => setSheet('confirm')}>{matter.phase === 'closed' ? '补个评价' : '修好了'}</Button>
    </Dock>
  )
  const tag = matter && phaseTag({ ...matter, mine: false })
  return (
    <Page title={matter && `事项 ${numberText(matter.number)}`} onRefresh={reload} dock={dock}>
      {!matter && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={2} />)}
      {matter && tag && (
        <LargeType>
          <Card>
            <Tag kind={tag.kind}>{tag.text}</Tag>
            <Title>{matter.title}</Title>
            <Note>{matter.place}</Note>
            <Body className='x-said'>{nextStep(matter)}</Body>
            {photos.length > 0 && <Photos photos={photos} />}
          </Card>
          <Card>
            <Timeline entries={entries} />
          </Card>
        </LargeType>
      )}
      <LinkButton quiet onTap={onOther}>换一张纸条</LinkButton>
      {sheet === 'confirm' && (
        <RateSheet
          title='修好了，评一评'
          busy={busy}
          onClose={close}
          onSend={(rating, words) => void send((key) => call(confirmBySlip, { params, body: { rating, words }, key }), '已替反映人确认办结，谢谢')}
        />
      )}
      {sheet === 'back' && (
        <SlipBackSheet
          code={code}
          busy={busy}
          onClose={close}
          onSend={(words, photoIds) => void send((key) => call(sendBackBySlip, { params, body: { words, photoIds: [...photoIds] }, key }), '已退回重办，办的人会看到这些话和照片')}
        />
      )}
    </Page>
  )
}

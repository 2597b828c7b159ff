import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { readEstate } from '../../contract/estate'
import { call } from '../api'
import { asProblem } from '../problem'
import { useSession } from '../session'
import { useLoad } from '../useLoad'
import { Button } from '../ui/Button'
import { Dock } from '../ui/Dock'
import { LinkButton } from '../ui/LinkButton'
import { Page } from '../ui/Page'
import { confirm, toast } from '../ui/ask'
import { CodeSheet, findPlace } from './CodeSheet'
import { lacking } from './draft'
import { ForAnotherCard, UnitSheet } from './ForAnotherCard'
import { KindCard } from './KindCard'
import { homeEntrance } from './place'
import { PlaceCard } from './PlaceCard'
import { PlaceSheet } from './PlaceSheet'
import { ProblemCard } from './ProblemCard'
import { Sent } from './Sent'
import { SimilarCard } from './SimilarCard'
import { useReport } from './useReport'
import { useSimilar } from './useSimilar'

/** Tells of something in under a minute: words, photos, kind, place. */
export default function Report() {
  const { code, scan } = useRouter().params
  const acting = useSession()?.acting
  const { draft, change, resumed, photos, sent, busy, submit, join, again, empty } = useReport()
  const { data: estate, problem, reload } = useLoad(() => call(readEstate, {}), [])
  const [sheet, setSheet] = useState<'place' | 'code' | 'unit' | undefined>(scan ? 'code' : undefined)
  const similar = useSimilar(draft)

  useEffect(() => {
    if (code) findPlace(code).then((place) => change({ place }), (thrown) => toast(asProblem(thrown).message))
  }, [code, change])
  useEffect(() => {
    if (!resumed && acting?.role === 'clerk') change({ forAnother: true })
  }, [resumed, acting?.role, change])
  useEffect(() => {
    if (estate && !draft.place && !code) change({ place: homeEntrance(estate, acting?.unitId) ?? null })
    // Only when the estate comes: afterwards the place is the writer's own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [estate, acting?.unitId])

  if (sent) return <Page><Sent answer={sent} onAgain={again} /></Page>
  const lacks = lacking(draft)
  const openPlace = () => (estate ? setSheet('place') : (toast(problem?.message ?? '正在取楼栋名单，请稍等'), void reload()))
  const startOver = async () => {
    if (await confirm({ title: '清空重写？', text: '写好的文字和选好的照片都会清掉。', yes: '清空', no: '留着' })) empty()
  }
  return (
    <Page
      dock={
        <Dock note={lacks.length > 0 ? `还差一步：${lacks[0]}` : undefined}>
          <Button kind='primary' wide busy={busy} disabled={lacks.length > 0 || photos.uploading} onTap={() => void submit()}>
            {photos.uploading ? '照片上传中' : '提交'}
          </Button>
        </Dock>
      }
    >
      {resumed && draft.text !== '' && <LinkButton quiet onTap={startOver}>接着上次没写完的，要重写点这里</LinkButton>}
      <ProblemCard text={draft.text} photos={photos} onText={(text) => change({ text })} />
      <KindCard draft={draft} onChange={change} />
      <PlaceCard draft={draft} onChange={change} onPlace={openPlace} onScan={() => setSheet('code')} />
      <SimilarCard rows={similar.rows} busy={busy} onSame={(row) => void join(row)} onOther={similar.setAside} />
      <ForAnotherCard estate={estate} draft={draft} onChange={change} onUnit={() => setSheet('unit')} />
      {sheet === 'place' && estate && (
        <PlaceSheet
          estate={estate}
          unitId={acting?.unitId}
          value={draft.place}
          onClose={() => setSheet(undefined)}
          onChoose={(place) => (change({ place }), setSheet(undefined))}
        />
      )}
      {sheet === 'code' && <CodeSheet onClose={() => setSheet(undefined)} onFound={(place) => (change({ place }), setSheet(undefined))} />}
      {sheet === 'unit' && estate && (
        <UnitSheet
          estate={estate}
          unit={draft.unit}
          onClose={() => setSheet(undefined)}
          onChoose={(unit) => (change({ unit }), setSheet(undefined))}
        />
      )}
    </Page>
  )
}

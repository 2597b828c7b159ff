import { useState } from 'react'
import { readEstate } from '../../../../contract/estate'
import { correctRoll, readRoll, type RollRow } from '../../../../contract/vote'
import { readArea, writeArea } from '../../../../domain/area'
import { AREA_SOURCES, type AreaSource } from '../../../../domain/vote/roll/roll'
import { call } from '../../../api'
import { Problem } from '../../../problem'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { Chips } from '../../../ui/Chips'
import { Field } from '../../../ui/Field'
import { Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import { RollSearch } from './RollSearch'
import type { StepSheetProps } from './useSteps'

export const SOURCE_WORDS: Record<AreaSource, string> = { register: '不动产登记簿', survey: '测绘', contract: '买卖合同' }
const SOURCES = AREA_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }))

/** A line of the roll is put right with its reason: the area from its paper, the owners as they are registered now. */
export function CorrectSheet({ vote, objectionId, onClose, onDone }: StepSheetProps & { objectionId?: string }) {
  const objection = vote.objections.find(({ id }) => id === objectionId)
  const [row, setRow] = useState<RollRow | null>()
  const [label, setLabel] = useState<string>()
  const [area, setArea] = useState('')
  const [source, setSource] = useState<AreaSource>('register')
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const start = useLoad(async () => (objection?.no ? lineOf(vote.id, objection.no) : undefined), [vote.id, objection?.no])
  const line = row === null ? undefined : row ?? start.data
  const unit = line?.units.find((one) => one.label === label) ?? (line?.units.length === 1 ? line.units[0] : undefined)
  const areaCm2 = area.trim() ? readArea(area) : undefined
  const wrong = area.trim() && (areaCm2 === undefined || areaCm2 === 0) ? '请写平方米数，例如 89.37' : undefined
  const correct = async () => {
    const done = await run(async (key) => {
      const areas = unit && areaCm2 ? [{ unitId: await unitIdOf(unit.label), areaCm2, areaSource: source }] : []
      await call(correctRoll, { params: { voteId: vote.id }, body: { no: line?.no, reason: words, objectionId, areas }, key })
    })
    if (done) onDone('名册更正了，更正和原因一起公布')
  }
  return (
    <ReasonSheet
      title='更正名册'
      about='更正和原因会公布。业主登记错了，先在住户名册里改，再到这里更正，会按现在的登记重排。开始投票后不能再更正。'
      label='为什么更正'
      hint='例如：不动产证上是 89.37 ㎡'
      words={words}
      onWords={setWords}
      needed
      yes={wrong ?? '更正，公布'}
      busy={busy}
      onYes={() => !wrong && void correct()}
      onClose={onClose}
    >
      {line ? <Field first label={`${line.no} 号　${line.label}`} value='换一户' onTap={() => setRow(null)} /> : <RollSearch voteId={vote.id} onPick={setRow} />}
      {line && line.units.length > 1 && <Chips label='哪一套' options={line.units.map((one) => ({ value: one.label, label: one.label }))} value={unit?.label} onChange={setLabel} />}
      {unit && (
        <>
          <Note>{`现在写的是 ${writeArea(unit.areaCm2)} ㎡，按${SOURCE_WORDS[unit.areaSource]}`}</Note>
          <TextField label='应为多少平方米（面积没错就不填）' value={area} max={14} wrong={wrong} onChange={setArea} />
          {area.trim() !== '' && <Chips label='按哪里的面积' options={SOURCES} value={source} onChange={setSource} />}
        </>
      )}
    </ReasonSheet>
  )
}

const lineOf = async (voteId: string, no: number): Promise<RollRow | undefined> =>
  (await call(readRoll, { params: { voteId }, query: { search: String(no), limit: 20 } })).rows.find((one) => one.no === no)

/** The roll names homes, and a correction asks for their ids. */
async function unitIdOf(label: string): Promise<string> {
  const { buildings } = await call(readEstate, {})
  const unit = buildings.flatMap(({ entrances }) => entrances.flatMap(({ units }) => units)).find(({ address }) => address === label)
  if (!unit) throw new Problem('NO_SUCH_HOME', `登记里没有找到${label}，请先核对房屋登记`)
  return unit.id
}

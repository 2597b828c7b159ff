import type { FileVote } from '../file/format'
import type { Faults } from './faults'
import { isObject } from './shapes'

/** Where the published result differs from what was counted again: the first few places, in words. */
export function compareResult(faults: Faults, vote: FileVote, published: unknown, counted: unknown): void {
  const places: string[] = []
  differ(published, counted, [], places)
  for (const place of places.slice(0, 20)) faults.add('RESULT_DIFFERS', {}, { what: wordsOf(place, vote, published, counted) })
}

function differ(one: unknown, other: unknown, path: readonly string[], places: string[]): void {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    one.forEach((value, index) => differ(value, other[index], [...path, String(index)], places))
  } else if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) differ(one[key], other[key], [...path, key], places)
  } else if (JSON.stringify(one) !== JSON.stringify(other)) {
    places.push(path.join('/'))
  }
}

const NAMES: Record<string, string> = {
  all: '名册全体', tookPart: '参与', options: '选项', blank: '空白', invalid: '无法辨认', persons: '人数', areaCm2: '面积（平方厘米）',
  outcome: '结论', quorum: '参与比例', majority: '同意比例', chosen: '选中的', alternates: '候补', vacant: '空缺', runOff: '再次投票', silence: '未投票的',
}

function wordsOf(place: string, vote: FileVote, published: unknown, counted: unknown): string {
  const path = place.split('/')
  const question = path[0] === 'questions' ? vote.questions[Number(path[1])] : undefined
  const option = path[2] === 'options' ? question?.options[Number(path[3])] : undefined
  const rest = path.slice(option ? 4 : question ? 2 : 0).map((key) => NAMES[key] ?? key)
  const where = [question && `题目“${question.title}”`, option && `“${option.text}”`, ...rest].filter(Boolean).join(' ')
  return `${where}，公布的是 ${shown(at(published, path))}，数出来是 ${shown(at(counted, path))}`
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined), value)

const shown = (value: unknown): string => {
  const text = value === undefined ? '没有' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

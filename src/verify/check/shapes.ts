import { CASTERS, CHANNELS, type Choice } from '../../domain/vote/ballot'
import { isLaxer, isShare, type Share } from '../../domain/vote/share'
import { MATTERS, ORDINARY, QUORUM, WEIGHTY } from '../../domain/vote/majority'
import type { Question } from '../../domain/vote/question'
import { AREA_SOURCES } from '../../domain/vote/roll/roll'
import { CHANGES, CHANNEL_RULES, SILENCE, type CountRules } from '../../domain/vote/rules'
import { fromHex } from '../file/bytes'
import { ENTRY_KEYS, FORMAT, type FileEntry, type FileHead, type FileRollLine } from '../file/format'

/** Reads what a file says with nothing taken on trust. */
export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
export const hasKeys = (value: Json, ...keys: readonly string[]): boolean => Object.keys(value).join() === keys.join()
export const isText = (value: unknown): value is string => typeof value === 'string'
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
export const isInstant = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value))
const isOneOf = (list: readonly unknown[], value: unknown): boolean => list.includes(value)
const isListOf = <T>(value: unknown, is: (one: unknown) => one is T): value is T[] => Array.isArray(value) && value.every(is)
const areDistinct = (ids: readonly unknown[]): boolean => new Set(ids).size === ids.length

/** What is wrong with the first line; nothing when it is whole. */
export function headerFaults(value: Json): readonly string[] {
  const { vote } = value
  if (value.format !== FORMAT || !isObject(vote)) return ['格式']
  const { questions, rules } = vote
  return [
    ...(hasKeys(value, 'format', 'vote') ? [] : ['格式']),
    ...(isText(vote.id) && isCount(vote.number) && isText(vote.estate) && isText(vote.title) && isText(vote.text) && isText(vote.scope) ? [] : ['名称']),
    ...(isInstant(vote.opensAt) && isInstant(vote.closesAt) && vote.opensAt < vote.closesAt ? [] : ['时间']),
    ...(fromHex(vote.signingKey, 32) ? [] : ['签名公钥']),
    ...(vote.secret === false || (vote.secret === true && fromHex(vote.sealingKey, 32)) ? [] : ['秘密或记名']),
    ...(isListOf(questions, isQuestion) && questions.length > 0 && areDistinct(questions.map(({ id }) => id)) ? [] : ['题目']),
    ...(isObject(rules) && isRules(rules) ? [] : ['规则']),
  ]
}

/** Rules by which less is enough than the law asks for. @law 民法典 278(2) */
export function laxRules({ quorum, ordinary, weighty }: CountRules): readonly string[] {
  const pairs: [string, Share, Share][] = [
    ['参与比例', quorum, QUORUM], ['一般事项的同意比例', ordinary, ORDINARY], ['重大事项的同意比例', weighty, WEIGHTY],
  ]
  return pairs.filter(([, asked, law]) => isLaxer(asked, law)).map(([name]) => name)
}

function isQuestion(value: unknown): value is Question {
  if (!isObject(value) || !isText(value.id) || !isText(value.title)) return false
  const { options, seats, maxChoices } = value
  return (
    isOneOf(['single', 'multiple', 'election'], value.kind) &&
    Object.keys(MATTERS).includes(String(value.matter)) &&
    isListOf(options, isOption) && options.length > 0 && areDistinct(options.map(({ id }) => id)) &&
    [seats, maxChoices].every((most) => most === undefined || (isCount(most) && most > 0))
  )
}

const isOption = (value: unknown): value is { id: string } =>
  isObject(value) && isText(value.id) && isText(value.text) && isOneOf([undefined, 'agree', 'against', 'abstain'], value.meaning)

const isRules = (value: Json): boolean => {
  const rules = value as unknown as CountRules
  return (
    [rules.quorum, rules.ordinary, rules.weighty].every((share) => isObject(share) && isShare(share)) &&
    isOneOf(SILENCE, rules.silence) && isOneOf(CHANGES, rules.changes) && isOneOf(CHANNEL_RULES, rules.channels)
  )
}

export function isRollLine(value: Json): value is Json & FileRollLine {
  const { units } = value
  return (
    hasKeys(value, 'no', 'persons', 'areaCm2', 'units') &&
    isCount(value.no) && value.no > 0 && isOneOf([0, 1], value.persons) && isCount(value.areaCm2) &&
    Array.isArray(units) && units.length > 0 &&
    units.every((unit) => isObject(unit) && hasKeys(unit, 'label', 'areaCm2', 'source') && isText(unit.label) && isCount(unit.areaCm2) && isOneOf(AREA_SOURCES, unit.source))
  )
}

const isChoice = (value: unknown): value is Choice => Array.isArray(value) && value.length === 2 && isText(value[0]) && isListOf(value[1], isText)

export function isEntry(value: Json): value is Json & FileEntry {
  const keys = Object.hasOwn(ENTRY_KEYS, String(value.kind)) ? ENTRY_KEYS[value.kind as FileEntry['kind']] : undefined
  if (!keys || !hasKeys(value, ...keys) || !isCount(value.seq) || !isInstant(value.at)) return false
  if (keys.includes('no') && !(isCount(value.no) && value.no > 0)) return false
  if (keys.includes('channel') && !(isOneOf(CHANNELS, value.channel) && isOneOf(CASTERS, value.by))) return false
  if (keys.includes('reason') && !isText(value.reason)) return false
  if (value.kind === 'ballot') return isListOf(value.choices, isChoice)
  if (value.kind === 'sealed') return isText(value.sealed)
  if (value.kind === 'extend') return isInstant(value.closesAt)
  return value.kind !== 'open' || (isObject(value.roll) && isText(value.vote) && hasKeys(value.roll, 'size', 'root'))
}

export const isHead = (value: Json): value is Json & FileHead =>
  hasKeys(value, 'size', 'root', 'at', 'signature') &&
  isCount(value.size) && fromHex(value.root, 32) !== undefined && isInstant(value.at) && fromHex(value.signature, 64) !== undefined

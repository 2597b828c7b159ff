import type { CheckMatterRefusal } from '../../domain/matter/checkMatter'
import type { CloseUnconfirmedRefusal, ConfirmMatterRefusal } from '../../domain/matter/confirmMatter'
import type { EscalateMatterRefusal } from '../../domain/matter/escalateMatter'
import type { JoinMatterRefusal } from '../../domain/matter/joinMatter'
import type { Matter, MatterPhase } from '../../domain/matter/matter'
import type { MergeMatterRefusal } from '../../domain/matter/mergeMatter'
import type { ReportMatterRefusal } from '../../domain/matter/reportMatter'
import type { SendBackMatterRefusal } from '../../domain/matter/sendBackMatter'
import type { WithdrawMatterRefusal } from '../../domain/matter/withdrawMatter'
import type { PhotoRefusal, AttachRefusal } from '../photo/refusal'
import { photoSentence } from '../photo/refusal'
import type { Sentence, Sentences } from '../sentences'

type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG'
type MatterRefusal = Exclude<
  | ReportMatterRefusal
  | CheckMatterRefusal
  | ConfirmMatterRefusal
  | CloseUnconfirmedRefusal
  | EscalateMatterRefusal
  | JoinMatterRefusal
  | MergeMatterRefusal
  | SendBackMatterRefusal
  | WithdrawMatterRefusal
  | { code: 'PLACE_UNKNOWN' }
  | { code: 'SLIP_UNKNOWN' },
  { code: Told }
>

export const PHASE_NAMES: Record<MatterPhase, string> = {
  reported: '待受理',
  returned: '已退回',
  accepted: '已受理',
  withCompany: '物业办理中',
  atRoundTable: '小圆桌在议',
  inMediation: '调处中',
  awaitingConfirmation: '待确认',
  closed: '已办结',
  merged: '已并入',
  withdrawn: '已撤回',
}
const named = (phases: readonly Matter['phase'][]) => phases.map((phase) => `“${PHASE_NAMES[phase]}”`).join('、')

const photo = (status: number): Sentence<PhotoRefusal | AttachRefusal> => [status, photoSentence]

export const matterSentences: Sentences<MatterRefusal> & Record<(PhotoRefusal | AttachRefusal)['code'], Sentence<never>> = {
  MATTER_WRONG_PHASE: [409, ({ phase, needed }) => `这件事项现在是“${PHASE_NAMES[phase]}”，只有${named(needed)}时才能这样做。请刷新后再看。`],
  NOT_YOUR_MATTER: [403, () => '这一步只有反映人自己能做。家里老人的事，可以凭纸条上的短码来办。'],
  TOO_MANY_PHOTOS: [422, ({ count, most }) => `选了 ${count} 张照片，最多 ${most} 张，请去掉几张。`],
  RATING_OUT_OF_RANGE: [422, () => '请选 1 到 5 分。'],
  SLIP_MISSING: [422, () => '替别人反映，需要给他打印一张带短码的纸条。'],
  MATTER_NOT_SHOWN: [403, () => '这件事项没有公开，不能跟。'],
  YOUR_OWN_MATTER: [409, () => '这就是您自己反映的，不用再跟。'],
  MERGE_INTO_ITSELF: [422, () => '不能并入它自己，请另选一件。'],
  MERGE_TARGET_ENDED: [409, ({ number }) => `事项 ${number} 已经结束或者正在调处，不能再并进去。请另选一件还在办的。`],
  NEIGHBOURS_JOINED: [409, ({ joined }) => `已有 ${joined} 位邻居说也遇到了，不能撤回。不再需要时，可在办好后直接确认。`],
  TOO_LATE_TO_SEND_BACK: [409, ({ days }) => `办结已超过 ${days} 天，不能再退回。请重新反映一次，会自动带上这一件。`],
  DEADLINE_NOT_REACHED: [409, () => '还没到自动办结的日子。'],
  NOT_OVERDUE: [409, () => '还没有超时。'],
  SLIP_UNKNOWN: [404, () => '没有这个短码，请对照纸条再输一遍（共 8 位，不分大小写）。'],
  PLACE_UNKNOWN: [422, () => '没有找到这个地点，请重新选一下地点。'],
  PHOTO_TOO_LARGE: photo(413) as never,
  PHOTO_NOT_AN_IMAGE: photo(422) as never,
  PHOTO_TYPE_NOT_TAKEN: photo(422) as never,
  PHOTO_TOO_MANY_PIXELS: photo(422) as never,
  PHOTO_DAMAGED: photo(422) as never,
  PHOTO_TOO_MANY_WAITING: photo(429) as never,
  PHOTO_MISSING: photo(422) as never,
  PHOTO_NOT_YOURS: photo(403) as never,
  PHOTO_ALREADY_USED: photo(409) as never,
}

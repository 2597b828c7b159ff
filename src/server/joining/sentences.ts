import type { Sentences } from '../sentences'

type JoiningRefusal =
  | { code: 'UNIT_UNKNOWN' }
  | { code: 'INVITATION_OVER' }
  | { code: 'ALREADY_YOURS' }
  | { code: 'CLAIM_WAITS' }
  | { code: 'CLAIM_DECIDED' }
  | { code: 'OWN_CLAIM' }

export const joiningSentences: Sentences<JoiningRefusal> = {
  UNIT_UNKNOWN: [422, () => '没有找到这套房屋，请重新选一下楼栋、单元和房号。'],
  INVITATION_OVER: [422, () => '这个邀请码不对、已用过或已过期。请对照信上的码再输一遍，或请物业重新发一封。'],
  ALREADY_YOURS: [409, () => '您已经是这套房屋的住户，不用再申请。'],
  CLAIM_WAITS: [409, () => '这套房屋的申请已经交上去了，正在等确认，请不要重复提交。'],
  CLAIM_DECIDED: [409, () => '这份申请已经处理过了，请刷新后再看。'],
  OWN_CLAIM: [403, () => '不能确认自己的申请，请由另一位业委会成员或物业经理来确认。'],
}

/** One thing that is wrong, in words, with the line of the file and the entry of the log that it is about. */
export interface Fault {
  readonly code: FaultCode
  readonly line?: number
  readonly entry?: number
  readonly sentence: string
}

type Figures = Readonly<Record<string, string | number>>
export type FaultCode = keyof typeof SENTENCES

/** How many faults are told; of a file that is nothing like one, thousands say no more than these. */
const TOLD = 200

/** Collects what is wrong. */
export class Faults {
  readonly list: Fault[] = []
  /** How many more there were than are told. */
  more = 0

  add(code: FaultCode, about: { line?: number; entry?: number } = {}, figures: Figures = {}): void {
    if (this.list.length >= TOLD) {
      this.more++
      return
    }
    const { line, entry } = about
    const where = entry !== undefined ? `第 ${entry} 条：` : line !== undefined ? `文件第 ${line} 行：` : ''
    const sentence = SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name]))
    this.list.push({ code, ...(line === undefined ? {} : { line }), ...(entry === undefined ? {} : { entry }), sentence: where + sentence })
  }

  has(...codes: readonly FaultCode[]): boolean {
    return this.list.some(({ code }) => codes.includes(code))
  }
}

/** Entries of the log are called by their number, which starts from 0: 第 0 条 is the opening. */
const SENTENCES = {
  NOT_A_VOTE_FILE: '这不是小圆桌的表决文件，或者第一行缺了。请到表决的结果页重新下载。',
  LINE_UNREADABLE: '读不出来，不是一行完整的 JSON。',
  LINE_NOT_PLAIN: '写法不规范（有重复的名字、多余的空格或别的写法），别的程序可能读成另一个意思。',
  LINE_UNKNOWN: '不知道这一行是什么。',
  LINE_OUT_OF_PLACE: '这一行不该在这个位置。',
  HEADER_WRONG: '表决的说明不完整或不对：{what}。',
  RULES_TOO_LAX: '这次表决用的{what}比法律要求的松。',
  KEY_DIFFERS: '文件里的签名公钥和您给的公钥不一样，这份文件不是那一方签的。',
  ROLL_LINE_WRONG: '名册的这一行不完整或不对。',
  ROLL_NUMBER_ORDER: '名册第 {no} 号没有按号码排列，或者出现了两次。',
  ROLL_AREA_DIFFERS: '名册第 {no} 号写的面积不等于它各个专有部分面积之和。',
  ROLL_UNIT_TWICE: '名册第 {no} 号里的“{label}”在名册上出现了两次，一个专有部分只能算一次。',
  ROLL_CHANGED: '名册和开票前封存的不一样：投票开始以后有人改过名册。',
  VOTE_CHANGED: '表决的题目、选项或规则和开票前封存的不一样：投票开始以后有人改过。',
  LOG_NOT_OPENED: '日志的第 0 条应当是开始投票的封存记录，这里不是。',
  ENTRY_MALFORMED: '内容不完整或不对。',
  ENTRY_ORDER: '这个位置应当是第 {expected} 条，却写着第 {seq} 条：选票被删掉、添加或调换了位置。',
  ENTRY_OPENED_AGAIN: '投票又“开始”了一次，只能开始一次。',
  ENTRY_WRONG_KIND: '{what}',
  VOICE_NOT_ON_ROLL: '第 {no} 号不在名册上。',
  QUESTION_UNKNOWN: '选票回答了没有的题目，或者题目的次序不对。',
  OPTION_UNKNOWN: '选票勾了没有的选项。',
  ENTRY_AFTER_CLOSE: '投票已经截止，这一条不该再进来。',
  PHONE_OUTSIDE_WINDOW: '手机选票的时间（{at}）不在投票期内。',
  STRIKES_NOTHING: '要作废第 {no} 号的选票，可是它没有选票可以作废。',
  LOG_NOT_CLOSED: '日志里没有截止投票的记录，日志不完整。',
  ENTRY_CHANGED: '内容被改过，和投票时封存的不一样。',
  ENTRY_MISSING: '日志里本来有这一条，文件里没有：选票被删掉了。',
  ENTRY_ADDED: '日志里本来没有这一条：这是后来添加的。',
  LEAVES_WRONG: '逐条封存的指纹和公布过的日志头对不上。',
  HEAD_WRONG: '日志头不完整或不对。',
  HEAD_ORDER: '日志头没有按时间和条数的先后排列。',
  HEAD_TOO_LARGE: '日志头说有 {size} 条，文件里只有 {count} 条：有选票被删掉了。',
  HEAD_DIFFERS: '公布过的日志头（{size} 条）和文件里的日志对不上：第 {from} 条到第 {to} 条之间有改动。',
  HEAD_SIGNATURE: '日志头（{size} 条）的签名不对。',
  NO_HEAD: '文件里没有日志头，无法证明日志没有被改过。',
  LAST_HEAD_SHORT: '最后一个日志头只到 {size} 条，文件里有 {count} 条：后面的没有签名。',
  OPENED_IN_NAMED: '这是记名表决，不该有开封的秘密选票。',
  OPENED_WRONG: '开封的这一行不完整或不对。',
  OPENED_ORDER: '开封的选票没有按题目和代码排列，或者代码出现了两次。',
  OPENED_COUNT: '题目“{question}”开封了 {count} 张选票，日志里有效的是 {wanted} 张。',
  SUMS_WRONG: '秘密选票的合计缺了，或者不完整。',
  SUM_DIFFERS: '题目“{question}”的“{line}”：公布的人数和面积，和开封的选票加起来不一样。',
  SUM_ALL_DIFFERS: '题目“{question}”：开封的选票合起来，不等于投了票的各号的人数和面积之和。',
  COUNT_FAILED: '按文件里的内容算不出结果。',
  RESULT_MISSING: '文件里没有公布的结果，文件不完整。',
  RESULT_DIFFERS: '公布的结果和重新计票的不一样：{what}。',
  END_MISSING: '文件不完整：最后一行应当是全文的指纹和签名。',
  END_DIFFERS: '全文的指纹对不上：文件里有地方被改过。',
  END_SIGNATURE: '全文的签名不对。',
  RECEIPT_WRONG: '回执不完整或不对，读不出来。',
  RECEIPT_OTHER_VOTE: '回执是另一次表决的。',
  RECEIPT_HEAD: '回执上的日志头签名不对，或者和文件里的日志对不上：投票以后日志被改过。',
  RECEIPT_PATH: '回执上的证明不成立：这张选票不在回执的日志头里。',
  RECEIPT_LEAF: '您的选票在文件里和回执上不一样：它被改过或删掉了。',
  RECEIPT_SEALED: '封存的选票和您当时的选择对不上。',
  RECEIPT_ROW: '题目“{question}”：开封的选票里没有您的代码 {code}，或者选择、面积和您的不一样。',
} as const

import type { RollLine } from '../../domain/vote/roll/roll'
import type { BlockHasher } from '../sha256/blockHasher'
import { BlockTree } from '../tree/blockTree'
import { toHex } from '../file/bytes'
import type { Faults } from './faults'
import { isRollLine, type Json } from './shapes'

/** The roll as the file has it: each voice once, each unit in one voice, each sum right. */
export class RollCheck {
  readonly lines = new Map<number, RollLine>()
  units = 0
  private readonly labels = new Set<string>()
  private readonly tree: BlockTree
  private last = 0

  constructor(private readonly faults: Faults, hasher: BlockHasher) {
    this.tree = new BlockTree(hasher)
  }

  take(value: Json, bytes: Uint8Array, line: number): void {
    this.tree.push(bytes)
    if (!isRollLine(value)) return this.faults.add('ROLL_LINE_WRONG', { line })
    const { no, persons, areaCm2, units } = value
    if (no <= this.last) this.faults.add('ROLL_NUMBER_ORDER', { line }, { no })
    if (areaCm2 !== units.reduce((sum, unit) => sum + unit.areaCm2, 0)) this.faults.add('ROLL_AREA_DIFFERS', { line }, { no })
    for (const { label } of units) {
      if (this.labels.has(label)) this.faults.add('ROLL_UNIT_TWICE', { line }, { no, label })
      this.labels.add(label)
    }
    this.last = Math.max(this.last, no)
    this.units += units.length
    this.lines.set(no, { no, persons, areaCm2 })
  }

  /** How many lines there were, and their root: what entry 0 of the log binds. */
  root(): { size: number; root: string } {
    const root = toHex(this.tree.close())
    return { size: this.tree.size, root }
  }
}

export type StatementRefusal =
  | { code: 'STATEMENT_NOT_READ'; faults: readonly string[] }
  | { code: 'LINE_DECIDED' }
  | { code: 'LINE_NOT_FITTING' }

import { classes } from './classes'
import { Tap } from './Tap'

export interface LinkButtonProps {
  children: string
  onTap: () => unknown
  quiet?: boolean
  label?: string
}

/** A small act in words only: ＋ 加任务. */
export function LinkButton({ children, onTap, quiet, label }: LinkButtonProps) {
  return (
    <Tap className={classes('x-link', quiet && 'x-link--quiet')} label={label} onTap={() => void onTap()}>
      {children}
    </Tap>
  )
}

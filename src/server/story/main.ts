import { main } from '../main'
import { readSettings } from '../settings'
import { StartProblem } from '../startProblem'
import { toldTime } from './toldTime'

/**
 * The server of `npm run demo:story`: the same as any other but for its clock, which whoever started it puts forward.
 * A program of its own, so that the server of `npm start` has no such thing in it.
 */
export function mainOfStory(pages: Promise<unknown>): Promise<void> {
  if (readSettings(process.env).mode !== 'demo') throw new StartProblem('讲故事只在演示模式里：请不要设 XYZ_MODE=production。')
  return main(pages, toldTime(process, Date.parse(process.env['STORY_FROM'] ?? '')))
}

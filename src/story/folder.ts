import { readdir, readlink, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoryProblem } from './problem'

/** Where the story keeps its data when nobody says where. */
const OWN = 'data/story'

/**
 * A folder with nothing in it yet. The story's own is played anew each time, so an earlier one goes; one that somebody
 * named is never emptied.
 */
export async function freshFolder(named: string | undefined): Promise<string> {
  const folder = named ?? OWN
  const there = await readdir(folder).catch(() => [])
  if (there.length === 0) return folder
  if (named) throw new StoryProblem(`${named} 里已经有东西了。故事要从空的文件夹演起：请换一个 DATA_DIR，或者先把它清空。`)
  const cluster = join(folder, 'postgres')
  // under root the database may be elsewhere, with a link to it
  const away = await readlink(cluster).catch(() => undefined)
  if (await stat(join(away ?? cluster, 'postmaster.pid')).catch(() => undefined)) {
    throw new StoryProblem(`上一次的故事还开着（${folder}）。请先在那个窗口按 Ctrl+C，再重新演。`)
  }
  if (away) await rm(dirname(away), { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
  return folder
}

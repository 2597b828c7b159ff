import { readdir } from 'node:fs/promises'
import { readStory, type Story } from '../../src/server/estate/story/story'
import { daysAgo, laterThan } from '../../src/server/estate/story/storyTime'

const FOLDER = 'seed/hongsheng'
const NOW = Date.parse('2026-11-24T20:00:00+08:00')
let story: Story
beforeAll(async () => void (story = await readStory(FOLDER)))

describe('the story of the past year', () => {
  test('tells a hundred matters of every category, six items, three votes and the works that one of them carried', () => {
    expect(story.matters).toHaveLength(100)
    expect(new Set(story.matters.map(({ category }) => category)).size).toBe(7)
    expect(story.items).toHaveLength(6)
    expect(story.votes).toHaveLength(3)
    expect(story.works).toHaveLength(1)
    expect(story.mediations).toHaveLength(2)
  })

  test('no step is told before the one it follows', () => {
    for (const { title, ago = 0, at = '00:00', hoursAgo, steps = [] } of story.matters) {
      const reported = hoursAgo === undefined ? daysAgo(NOW, ago, at) : NOW - hoursAgo * 3_600_000
      const times = [reported, ...steps.map((step) => laterThan(reported, step.at))]
      expect([title, times]).toEqual([title, times.toSorted((one, other) => one - other)])
    }
    for (const { key: title, steps } of story.mediations) {
      const times = steps.map(({ ago, at }) => daysAgo(NOW, ago, at))
      expect([title, times]).toEqual([title, times.toSorted((one, other) => one - other)])
    }
    for (const { title, steps } of story.items) {
      const times = steps.map(({ ago, at }) => daysAgo(NOW, ago, at))
      expect([title, times]).toEqual([title, times.toSorted((one, other) => one - other)])
    }
  })

  test('every picture that is spoken of is drawn, and none is drawn for nothing', async () => {
    const spoken = [
      ...story.matters.flatMap(({ photos = [], steps = [] }) => [...photos, ...steps.flatMap((step) => step.photos ?? [])]),
      ...story.items.flatMap(({ steps }) => steps.flatMap((step) => step.photos ?? [])),
      ...story.votes.map(({ paperPhoto }) => paperPhoto),
    ]
    const drawn = (await readdir(`${FOLDER}/照片`)).map((file) => file.replace('.jpg', ''))
    expect([...new Set(spoken)].sort()).toEqual(drawn.sort())
  })

  test.each([
    ['+0 19:48', '2026-11-24T19:48:00+08:00'],
    ['+1 00:05', '2026-11-25T00:05:00+08:00'],
    ['+30m', '2026-11-24T20:30:00+08:00'],
    ['+2h', '2026-11-24T22:00:00+08:00'],
  ])('%s is the local time so much later', (later, at) => {
    expect(laterThan(NOW, later)).toBe(Date.parse(at))
  })

  test('a time that means nothing is refused', () => {
    expect(() => laterThan(NOW, '次日')).toThrow('no time of the story')
  })
})

// The server that the story is played on: built and started as `npm start` does it, with a clock that its parent puts forward.
import { buildPages, buildStoryServer, buildVerify } from '../start/build.mjs'

try {
  const { mainOfStory } = await import(await buildStoryServer())
  await mainOfStory(Promise.all([buildPages((line) => console.log(line)), buildVerify()]))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

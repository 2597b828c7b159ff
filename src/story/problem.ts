/** Something that whoever plays the story can do something about: told by its message alone. */
export class StoryProblem extends Error {
  override name = 'StoryProblem'
}

import type { FastifyReply } from 'fastify'
import type { Poster } from './poster'
import { writeWord } from './writeWord'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Answers with the sheet as a Word file, to be kept under that name. */
export async function sendWord(reply: FastifyReply, poster: Poster, name = poster.title) {
  reply.type(WORD).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.docx`)}`)
  const file = await writeWord(poster)
  return reply.serializer((bytes) => bytes as string).send(file) as never
}

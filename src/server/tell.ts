import type { NoticeDraft, Recipient, StoredEvent, StoredState, Template } from './concept'

type Tell = (to: readonly Recipient[], title: string, body: string, template?: Template) => NoticeDraft

/**
 * Drafts notices of one event: each is of its subject, leads to the subject's page, and where there are no words
 * of its own bears the subject's title.
 */
export const teller =
  (event: StoredEvent, subject: StoredState & { title: string }, page: 'matter' | 'item' | 'meeting' | 'vote'): Tell =>
  (to, title, body, template = 'progress') => ({
    to,
    kind: event.type,
    title,
    body: body || subject.title,
    link: `${page}:${subject.id}`,
    subjectId: subject.id,
    template,
  })

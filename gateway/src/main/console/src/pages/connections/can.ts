import type { Connection } from '../../api/connections';
import type { Me } from '../../api/session';
import { allowed } from '../../app/page';

/** Why this person may not answer a request to write; undefined where they may. Two people, never one twice. */
export function answerBar(me: Me, c: Connection): string | undefined {
  if (!c.request) return 'Nobody has asked for it.';
  if (!allowed(me, 'agreeConnection')) return 'An administrator or an approver has to answer.';
  if (me.person === null || me.person === c.request.by) return 'You asked for it: a second person has to answer.';
  return undefined;
}

/** Whether something else is connected now than what was asked for: it can only be refused. */
export const isOtherTarget = (c: Connection): boolean => c.request !== null && c.request.target !== c.target;
